// Keeps the service tokens that platforms gave out, sealed, until shortly before they end.
import mongoose from 'mongoose';

export type AccessTokenKey = { platformUrl: string; clientId: string; scopes: string };
export type StoredAccessToken = { sealedToken: string; createdAt: Date; usableUntil: Date };

type AccessTokenRecord = StoredAccessToken & { _id: string };

const schema = new mongoose.Schema<AccessTokenRecord>(
  {
    _id: { type: String, required: true },
    sealedToken: { type: String, required: true },
    createdAt: { type: Date, required: true },
    usableUntil: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ usableUntil: 1 }, { expireAfterSeconds: 0 });

const AccessTokens = mongoose.model('LtiAccessToken', schema, 'lti-access-tokens');

export async function findAccessToken(of: AccessTokenKey, now: Date): Promise<StoredAccessToken | undefined> {
  const record = await AccessTokens.findOne({ _id: idOf(of), usableUntil: { $gt: now } }).lean();
  return record ?? undefined;
}

export async function keepAccessToken(of: AccessTokenKey, token: StoredAccessToken): Promise<void> {
  await AccessTokens.updateOne({ _id: idOf(of) }, { $set: token }, { upsert: true });
}

export async function forgetAccessToken(of: AccessTokenKey): Promise<void> {
  await AccessTokens.deleteOne({ _id: idOf(of) });
}

function idOf({ platformUrl, clientId, scopes }: AccessTokenKey): string {
  return JSON.stringify([platformUrl, clientId, scopes]);
}
