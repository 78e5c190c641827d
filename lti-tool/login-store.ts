// Keeps logins between their start and the launch that ends them: each state works once, in one browser.
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

export type PendingLogin = {
  platformId: string;
  nonce: string;
  targetLinkUri: string;
  /** SHA-256 of the secret that the browser keeps in a cookie. */
  browserHash: string;
  expiresAt: Date;
};

type LoginRecord = PendingLogin & { _id: string };

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<LoginRecord>(
  {
    _id: text,
    platformId: text,
    nonce: text,
    targetLinkUri: text,
    browserHash: text,
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 });

const Logins = mongoose.model('LtiLogin', schema, 'lti-logins');

export async function keepLogin(state: string, login: PendingLogin): Promise<void> {
  await Logins.insertOne({ _id: hashed(state), ...login });
}

/** The login of this state and browser, which is gone afterwards. */
export async function takeLogin(
  state: string,
  { browserSecret, now }: { browserSecret: string; now: Date },
): Promise<PendingLogin | undefined> {
  const browserHash = hashed(browserSecret);
  const taken = await Logins.findOneAndDelete({
    _id: hashed(state),
    browserHash,
    expiresAt: { $gt: now },
  }).lean();
  return taken ?? undefined;
}

export function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
