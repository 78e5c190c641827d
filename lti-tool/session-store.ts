// Keeps the sessions of the page in the LMS; a token is known by its hash only.
import mongoose from 'mongoose';
import { hashed } from './login-store.js';

/** Who is in a session, and at which place of which course; never whose record that is today: it can be linked. */
export type LtiSession = {
  platformId: string;
  sub: string;
  moduleId: string;
  courseTitle?: string;
  /** When this token ends. */
  expiresAt: Date;
  /** When the visit ends: no token of it is renewed beyond. */
  endsAt: Date;
};

type SessionRecord = Omit<LtiSession, 'courseTitle'> & { _id: string; courseTitle?: string | null };

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<SessionRecord>(
  {
    _id: text,
    platformId: text,
    sub: text,
    moduleId: text,
    courseTitle: String,
    expiresAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 });

const Sessions = mongoose.model('LtiSession', schema, 'lti-sessions');

export async function keepSession(token: string, session: LtiSession): Promise<void> {
  await Sessions.insertOne({ _id: hashed(token), ...session });
}

export async function findSession(token: string, now: Date): Promise<LtiSession | undefined> {
  const record = await Sessions.findOne({ _id: hashed(token), expiresAt: { $gt: now } }).lean();
  if (!record) return undefined;
  const { _id, courseTitle, ...rest } = record;
  return { ...rest, ...(courseTitle ? { courseTitle } : {}) };
}
