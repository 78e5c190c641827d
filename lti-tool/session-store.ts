// Keeps the sessions of the page in the LMS; a token is known by its hash only.
import { z } from 'zod';
import { collection } from '../shared/platform/records.js';
import { hashed } from './login-store.js';

/** Who is in a session, and at which place of which course; never whose record that is today: it can be linked. */
const ltiSession = z.object({
  platformId: z.string(),
  sub: z.string(),
  moduleId: z.string(),
  courseTitle: z.string().optional(),
  /** When this token ends. */
  expiresAt: z.date(),
  /** When the visit ends: no token of it is renewed beyond. */
  endsAt: z.date(),
});
export type LtiSession = z.infer<typeof ltiSession>;

const A_DAY = 24 * 60 * 60;
/** Its id is the hash of its token. */
const Sessions = collection('lti-sessions', {
  schema: ltiSession.extend({ id: z.string() }),
  indexes: [{ on: { expiresAt: 1 }, expireAfterSeconds: A_DAY }],
});

export async function keepSession(token: string, session: LtiSession): Promise<void> {
  if (!(await Sessions.insert({ id: hashed(token), ...session })))
    throw new Error('Two sessions have one token.');
}

export async function findSession(token: string, now: Date): Promise<LtiSession | undefined> {
  const found = await Sessions.one({ _id: hashed(token), expiresAt: { $gt: now } });
  if (!found) return undefined;
  const { id: _, ...session } = found;
  return session;
}
