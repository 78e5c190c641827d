// Keeps the service tokens that platforms gave out, sealed, until shortly before they end.
import { z } from 'zod';
import { collection } from '../shared/platform/records.js';

export type AccessTokenKey = { platformUrl: string; clientId: string; scopes: string };

const accessToken = z.object({
  id: z.string(),
  sealedToken: z.string(),
  createdAt: z.date(),
  usableUntil: z.date(),
});
export type StoredAccessToken = Omit<z.infer<typeof accessToken>, 'id'>;

const AccessTokens = collection('lti-access-tokens', {
  schema: accessToken,
  indexes: [{ on: { usableUntil: 1 }, expireAfterSeconds: 0 }],
});

export async function findAccessToken(of: AccessTokenKey, now: Date): Promise<StoredAccessToken | undefined> {
  return AccessTokens.one({ _id: idOf(of), usableUntil: { $gt: now } });
}

export async function keepAccessToken(of: AccessTokenKey, token: StoredAccessToken): Promise<void> {
  await AccessTokens.model.updateOne({ _id: idOf(of) }, { $set: token }, { upsert: true });
}

export async function forgetAccessToken(of: AccessTokenKey): Promise<void> {
  await AccessTokens.model.deleteOne({ _id: idOf(of) });
}

function idOf({ platformUrl, clientId, scopes }: AccessTokenKey): string {
  return JSON.stringify([platformUrl, clientId, scopes]);
}
