// Keeps the versions of agreements; every save is conditional on what was read, and what people wrote is sealed.
import type { UpdateQuery } from 'mongoose';
import { collection } from '../../platform/records.js';
import type { Agreement, Signature } from './agreement.js';
import {
  type AgreementRecord,
  agreementRecord,
  type KeptAgreement,
  type KeptDraft,
  type KeptTerms,
} from './agreement-record.js';

const Agreements = collection('agreements', {
  schema: agreementRecord,
  indexes: [
    { on: { relationshipId: 1, number: 1 }, unique: true },
    { on: { memberIds: 1 } },
    { on: { isTold: 1 } },
  ],
});

export async function findVersions(relationshipId: string): Promise<KeptAgreement[]> {
  return (await Agreements.many({ relationshipId }, { sort: { number: 1 } })).map(toAgreement);
}

export async function findVersion(id: string): Promise<KeptAgreement | undefined> {
  const version = await Agreements.one({ _id: id });
  return version && toAgreement(version);
}

export async function findVersionsOf(personIds: readonly string[]): Promise<KeptAgreement[]> {
  return (await Agreements.many({ memberIds: { $in: [...personIds] } })).map(toAgreement);
}

export async function findUntold(): Promise<KeptAgreement[]> {
  return (await Agreements.many({ isTold: false })).map(toAgreement);
}

/** The version with this number: the given one, or the one that a member started in the same moment. */
export async function startOnce({
  id,
  ...rest
}: Pick<Agreement, 'id' | 'relationshipId' | 'number' | 'memberIds'>): Promise<KeptAgreement> {
  const { relationshipId, number, memberIds } = rest;
  const fresh = { revision: 0, drafts: {}, signatures: [], takenBackFrom: [], isTold: true };
  return toAgreement(
    await Agreements.put({ relationshipId, number }, { _id: id, memberIds: [...memberIds], ...fresh }),
  );
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
  await Agreements.model.updateOne(filter, { $set: { isTold: true } });
}

/** Takes a person's drafts away, and ends a version that would need them. */
export async function eraseDraft(id: string, personId: string, endedAt: Date | undefined): Promise<void> {
  await Agreements.model.updateOne(
    { _id: id },
    { $unset: { [`drafts.${personId}`]: '' }, ...(endedAt ? { $set: { droppedAt: endedAt } } : {}) },
  );
}

function asItWas({ id, revision, signatures }: Agreement) {
  return { _id: id, revision, signatures: { $size: signatures.length }, droppedAt: null };
}

async function changed(filter: object, change: UpdateQuery<AgreementRecord>): Promise<boolean> {
  return (await Agreements.model.updateOne(filter, change)).modifiedCount === 1;
}

/** Its draft under the other id, as it is sealed now; whose it was has none any more. */
export async function moveDraft(
  id: string,
  { from, to, draft, read }: { from: string; to: string; draft: KeptDraft; read: KeptDraft },
): Promise<void> {
  await Agreements.model.updateOne(
    { _id: id, [`drafts.${from}.sealed`]: read.sealed, [`drafts.${to}`]: { $exists: false } },
    { $set: { [`drafts.${to}`]: draft }, $unset: { [`drafts.${from}`]: 1 } },
  );
  // Who drafted under both ids has gone on with the one under which they are from now on.
  await Agreements.model.updateOne(
    { _id: id, [`drafts.${to}`]: { $exists: true } },
    { $unset: { [`drafts.${from}`]: 1 } },
  );
}

/** Names of members and of who books; whoever was a member twice is one. */
export async function renameInAgreements(from: string, to: string): Promise<void> {
  const named = { memberIds: from };
  for (const list of ['signatures', 'settled.hours'] as const)
    await Agreements.model.updateMany(
      { [`${list}.personId`]: from },
      { $set: { [`${list}.$[theirs].personId`]: to } },
      { arrayFilters: [{ 'theirs.personId': from }] },
    );
  await Agreements.model.updateMany(
    { 'settled.frame.scheduler': from },
    { $set: { 'settled.frame.scheduler': to } },
  );
  await Agreements.model.updateMany({ takenBackFrom: from }, { $set: { 'takenBackFrom.$': to } });
  await Agreements.model.updateMany({ memberIds: { $all: [from, to] } }, { $pull: { memberIds: from } });
  await Agreements.model.updateMany(named, { $set: { 'memberIds.$': to } });
}

/** Drafts in which members name who books. */
export async function renameScheduler(
  id: string,
  author: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const field = `drafts.${author}.frame.scheduler`;
  await Agreements.model.updateOne({ _id: id, [field]: from }, { $set: { [field]: to } });
}

function toAgreement({ isTold: _, ...rest }: AgreementRecord): KeptAgreement {
  return rest;
}
