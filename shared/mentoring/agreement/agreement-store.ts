// Keeps the versions of agreements; every save is conditional on what was read, and what people wrote is sealed.
import mongoose from 'mongoose';
import type { AgreedFrame, AgreedHours, SettledTerms } from '../../api/agreement-api.js';
import type { Agreement, Signature } from './agreement.js';

export type KeptDraft = {
  saved: number;
  isHandedIn: boolean;
  /** When it first was. */
  handedInAt?: Date;
  frame: AgreedFrame;
  hours: AgreedHours;
  /** With the author's own key until it is handed in, then with the relationship's. */
  sealed: string;
};

export type KeptTerms = {
  frame: SettledTerms['frame'];
  hours: readonly (AgreedHours & { personId: string })[];
  sealed: string;
};

export type KeptAgreement = Agreement & {
  drafts: Readonly<Record<string, KeptDraft>>;
  /** Absent until somebody changes or signs what follows from the drafts. */
  settled?: KeptTerms;
};

type AgreementRecord = Omit<KeptAgreement, 'id' | 'settled' | 'droppedAt'> & {
  _id: string;
  settled?: KeptTerms | null;
  droppedAt?: Date | null;
  /** Whether everybody knows what has changed. */
  isTold: boolean;
};

const mixed = mongoose.Schema.Types.Mixed as never;
const schema = new mongoose.Schema<AgreementRecord>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    number: { type: Number, required: true },
    memberIds: { type: [String], required: true } as never,
    revision: { type: Number, required: true },
    drafts: mixed,
    settled: mixed,
    signatures: mixed,
    takenBackFrom: { type: [String], required: true } as never,
    droppedAt: Date,
    isTold: { type: Boolean, required: true },
  },
  { versionKey: false, minimize: false },
);
schema.index({ relationshipId: 1, number: 1 }, { unique: true });
schema.index({ memberIds: 1 });
schema.index({ isTold: 1 });

const Agreements = mongoose.model('Agreement', schema, 'agreements');

export async function findVersions(relationshipId: string): Promise<KeptAgreement[]> {
  return (await Agreements.find({ relationshipId }).sort({ number: 1 }).lean()).map(toAgreement);
}

export async function findVersion(id: string): Promise<KeptAgreement | undefined> {
  const record = await Agreements.findById(id).lean();
  return record ? toAgreement(record) : undefined;
}

export async function findVersionsOf(personIds: readonly string[]): Promise<KeptAgreement[]> {
  return (await Agreements.find({ memberIds: { $in: [...personIds] } }).lean()).map(toAgreement);
}

export async function findUntold(): Promise<KeptAgreement[]> {
  return (await Agreements.find({ isTold: false }).lean()).map(toAgreement);
}

/** The version with this number: the given one, or the one that a member started in the same moment. */
export async function startOnce({
  id,
  ...rest
}: Pick<Agreement, 'id' | 'relationshipId' | 'number' | 'memberIds'>): Promise<KeptAgreement> {
  const { relationshipId, number, memberIds } = rest;
  const fresh = { memberIds, revision: 0, drafts: {}, signatures: [], takenBackFrom: [], isTold: true };
  const record = await Agreements.findOneAndUpdate(
    { relationshipId, number },
    { $setOnInsert: { _id: id, ...fresh } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return toAgreement(record);
}

/** Whether it was kept: false when this draft was saved elsewhere meanwhile, or people already settle. */
export async function keepDraft(id: string, personId: string, draft: KeptDraft): Promise<boolean> {
  const mine = `drafts.${personId}`;
  const before = draft.saved - 1;
  const asRead = before === 0 ? { [mine]: { $exists: false } } : { [`${mine}.saved`]: before };
  return changed(
    { _id: id, ...asRead, settled: { $exists: false }, droppedAt: null },
    { $set: { [mine]: draft, isTold: false }, $inc: { revision: 1 } },
  );
}

/** Whether it was kept: false when something was changed or signed since `read`. */
export async function keepSettled(read: KeptAgreement, settled: KeptTerms): Promise<boolean> {
  const takenBackFrom = read.signatures.map(({ personId }) => personId);
  return changed(asItWas(read), {
    $set: { settled, signatures: [], takenBackFrom, isTold: false },
    $inc: { revision: 1 },
  });
}

/** Whether it was kept: false when something was changed since `read`. Signing twice is signing once. */
export async function keepSignature(
  read: KeptAgreement,
  { signature, settled }: { signature: Signature; settled: KeptTerms },
): Promise<boolean> {
  const { id, revision } = read;
  const { personId } = signature;
  const filter = { _id: id, revision, droppedAt: null, 'signatures.personId': { $ne: personId } };
  return changed(filter, { $push: { signatures: signature }, $set: { settled, isTold: false } });
}

export async function keepDropped(read: KeptAgreement, droppedAt: Date): Promise<boolean> {
  return changed(asItWas(read), { $set: { droppedAt, isTold: false } });
}

export async function markTold(of: Agreement): Promise<void> {
  const { id, revision, signatures } = of;
  const filter = { _id: id, revision, signatures: { $size: signatures.length } };
  await Agreements.updateOne(filter, { $set: { isTold: true } });
}

/** Takes a person's drafts away, and ends a version that would need them. */
export async function eraseDraft(id: string, personId: string, endedAt: Date | undefined): Promise<void> {
  await Agreements.updateOne(
    { _id: id },
    { $unset: { [`drafts.${personId}`]: '' }, ...(endedAt ? { $set: { droppedAt: endedAt } } : {}) },
  );
}

function asItWas({ id, revision, signatures }: Agreement) {
  return { _id: id, revision, signatures: { $size: signatures.length }, droppedAt: null };
}

async function changed(filter: object, change: mongoose.UpdateQuery<AgreementRecord>): Promise<boolean> {
  return (await Agreements.updateOne(filter, change)).modifiedCount === 1;
}

function toAgreement({ _id, settled, droppedAt, isTold: _, ...rest }: AgreementRecord): KeptAgreement {
  return { id: _id, ...rest, ...(settled ? { settled } : {}), ...(droppedAt ? { droppedAt } : {}) };
}
