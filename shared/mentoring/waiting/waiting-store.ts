// Keeps what was done while people waited for somebody; nothing of what they wait for.
import mongoose from 'mongoose';

export type WaitRecord = {
  id: string;
  relationshipId: string;
  /** Who is waited for. */
  personId: string;
  remindedAt?: Date;
  shownAt?: Date;
  /** By who waits: when they were asked how to go on. */
  offeredAt: Readonly<Record<string, Date>>;
  /** By who waits: when they nudged last. */
  nudgedAt: Readonly<Record<string, Date>>;
};

type StoredWait = Pick<WaitRecord, 'relationshipId' | 'personId'> & {
  _id: string;
  remindedAt?: Date | null;
  shownAt?: Date | null;
  offeredAt?: Record<string, Date> | null;
  nudgedAt?: Record<string, Date> | null;
};

const schema = new mongoose.Schema<StoredWait>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    personId: { type: String, required: true },
    remindedAt: Date,
    shownAt: Date,
    offeredAt: mongoose.Schema.Types.Mixed as never,
    nudgedAt: mongoose.Schema.Types.Mixed as never,
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1 });

const Waits = mongoose.model('Wait', schema, 'waits');

export async function findWaitsIn(relationshipId: string): Promise<WaitRecord[]> {
  return (await Waits.find({ relationshipId }).lean()).map(toWait);
}

export async function findWaits(): Promise<WaitRecord[]> {
  return (await Waits.find().lean()).map(toWait);
}

/** Those who are waited for, and those who wait, as far as something was done about it. */
export async function findWaitsOf(personIds: readonly string[]): Promise<WaitRecord[]> {
  const asWaiter = personIds.flatMap((id) =>
    (['offeredAt', 'nudgedAt'] as const).map((field) => ({ [`${field}.${id}`]: { $exists: true } })),
  );
  const records = await Waits.find({ $or: [{ personId: { $in: [...personIds] } }, ...asWaiter] }).lean();
  return records.map(toWait);
}

type Whose = Pick<WaitRecord, 'relationshipId' | 'personId'>;
export type Mark = 'remindedAt' | 'shownAt' | `${'offeredAt' | 'nudgedAt'}.${string}`;

/** Of two who mark the same, the first one counts. @param before what was there when it was read */
export async function markWait(
  { relationshipId, personId }: Whose,
  mark: Mark,
  { before, at }: { before: Date | undefined; at: Date },
): Promise<void> {
  const _id = `${relationshipId}-${personId}`;
  await Waits.updateOne({ _id }, { $setOnInsert: { relationshipId, personId } }, { upsert: true });
  await Waits.updateOne({ _id, [mark]: before ?? { $exists: false } }, { $set: { [mark]: at } });
}

/** Takes away what is kept of somebody who waits. */
export async function forgetWaiter(id: string, personId: string): Promise<void> {
  await Waits.updateOne(
    { _id: id },
    { $unset: { [`offeredAt.${personId}`]: 1, [`nudgedAt.${personId}`]: 1 } },
  );
}

export async function deleteWait(id: string): Promise<void> {
  await Waits.deleteOne({ _id: id });
}

function toWait({ _id, remindedAt, shownAt, offeredAt, nudgedAt, ...rest }: StoredWait): WaitRecord {
  return {
    id: _id,
    ...rest,
    ...(remindedAt ? { remindedAt } : {}),
    ...(shownAt ? { shownAt } : {}),
    offeredAt: offeredAt ?? {},
    nudgedAt: nudgedAt ?? {},
  };
}
