// Keeps logins between their start and the launch that ends them: each state works once, in one browser.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collection } from '../shared/platform/records.js';

const pendingLogin = z.object({
  platformId: z.string(),
  nonce: z.string(),
  targetLinkUri: z.string(),
  /** SHA-256 of the secret that the browser keeps in a cookie. */
  browserHash: z.string(),
  expiresAt: z.date(),
});
export type PendingLogin = z.infer<typeof pendingLogin>;

const A_DAY = 24 * 60 * 60;
/** Its id is the hash of its state. */
const Logins = collection('lti-logins', {
  schema: pendingLogin.extend({ id: z.string() }),
  indexes: [{ on: { expiresAt: 1 }, expireAfterSeconds: A_DAY }],
});

export async function keepLogin(state: string, login: PendingLogin): Promise<void> {
  if (!(await Logins.insert({ id: hashed(state), ...login })))
    throw new Error('A login began twice under one state.');
}

/** The login of this state and browser, which is gone afterwards. */
export async function takeLogin(
  state: string,
  { browserSecret, now }: { browserSecret: string; now: Date },
): Promise<PendingLogin | undefined> {
  const browserHash = hashed(browserSecret);
  return Logins.take({ _id: hashed(state), browserHash, expiresAt: { $gt: now } });
}

export function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
