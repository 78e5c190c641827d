// Keeps the vault's keys, wrapped, and proofs of the secrets under which they are.
import mongoose from 'mongoose';

export type KeyRecord = { _id: string; wrapped: string };
/** Has the id of a secret, and is sealed under it. */
export type ProofRecord = { _id: string; sealed: string };

const Key = mongoose.model(
  'VaultKey',
  new mongoose.Schema<KeyRecord>(
    { _id: String, wrapped: { type: String, required: true } },
    { versionKey: false },
  ),
  'vault-keys',
);

const Proof = mongoose.model(
  'SecretProof',
  new mongoose.Schema<ProofRecord>(
    { _id: String, sealed: { type: String, required: true } },
    { versionKey: false },
  ),
  'secret-proofs',
);

/** The one that is there, or else the fresh one. */
export async function findOrInsertKey(owner: string, fresh: string): Promise<KeyRecord> {
  return Key.findOneAndUpdate(
    { _id: owner },
    { $setOnInsert: { wrapped: fresh } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
}

export async function findKey(owner: string): Promise<KeyRecord | null> {
  return Key.findById(owner).lean();
}

export async function findKeys(owners: readonly string[]): Promise<KeyRecord[]> {
  return Key.find({ _id: { $in: [...owners] } }).lean();
}

export async function findAnyKey(): Promise<KeyRecord | null> {
  return Key.findOne().lean();
}

/** In the order of their owners, beginning after the one that is named. */
export async function findKeysAfter(owner: string, limit: number): Promise<KeyRecord[]> {
  return Key.find({ _id: { $gt: owner } })
    .sort({ _id: 1 })
    .limit(limit)
    .lean();
}

export type Rewrapped = KeyRecord & { wrappedBefore: string };

/** How many: those that were destroyed or made anew meanwhile stay as they are. */
export async function replaceWrapped(keys: readonly Rewrapped[]): Promise<number> {
  if (keys.length === 0) return 0;
  const updates = keys.map(({ _id, wrapped, wrappedBefore }) => ({
    updateOne: { filter: { _id, wrapped: wrappedBefore }, update: { $set: { wrapped } } },
  }));
  return (await Key.bulkWrite(updates, { ordered: false })).modifiedCount;
}

export async function deleteKey(owner: string): Promise<void> {
  await Key.deleteOne({ _id: owner });
}

export async function findProofs(): Promise<ProofRecord[]> {
  return Proof.find().lean();
}

export async function insertProof({ _id, sealed }: ProofRecord): Promise<void> {
  await Proof.updateOne({ _id }, { $setOnInsert: { sealed } }, { upsert: true });
}

export async function deleteOtherProofs(id: string): Promise<void> {
  await Proof.deleteMany({ _id: { $ne: id } });
}
