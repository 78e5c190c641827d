// Keeps what was done while people waited for somebody; nothing of what they wait for.
import { z } from 'zod';
import { collection } from '../../platform/records.js';

const datesByWaiter = z.record(z.string(), z.date()).default({});
const wait = z.object({
  id: z.string(),
  relationshipId: z.string(),
  /** Who is waited for. */
  personId: z.string(),
  remindedAt: z.date().optional(),
  shownAt: z.date().optional(),
  /** By who waits: when they were asked how to go on. */
  offeredAt: datesByWaiter,
  /** By who waits: when they nudged last. */
  nudgedAt: datesByWaiter,
});
export type WaitRecord = z.infer<typeof wait>;

const Waits = collection('waits', {
  schema: wait,
  indexes: [{ on: { relationshipId: 1 } }, { on: { personId: 1 } }],
});

export async function findWaitsIn(relationshipId: string): Promise<WaitRecord[]> {
  return Waits.many({ relationshipId });
}

export async function findWaits(): Promise<WaitRecord[]> {
  return Waits.many({});
}

/** Those who are waited for, and those who wait, as far as something was done about it. */
export async function findWaitsOf(personIds: readonly string[]): Promise<WaitRecord[]> {
  const asWaiter = personIds.flatMap((id) =>
    BY_WAITER.map((field) => ({ [`${field}.${id}`]: { $exists: true } })),
  );
  return Waits.many({ $or: [{ personId: { $in: [...personIds] } }, ...asWaiter] });
}

const BY_WAITER = ['offeredAt', 'nudgedAt'] as const;
const FOR_ALL = ['remindedAt', 'shownAt'] as const;

type Whose = Pick<WaitRecord, 'relationshipId' | 'personId'>;
export type Mark = (typeof FOR_ALL)[number] | `${(typeof BY_WAITER)[number]}.${string}`;

/** Of two who mark the same, the first one counts. @param before what was there when it was read */
export async function markWait(
  whose: Whose,
  mark: Mark,
  { before, at }: { before: Date | undefined; at: Date },
): Promise<void> {
  const _id = await open(whose);
  await Waits.model.updateOne({ _id, [mark]: before ?? { $exists: false } }, { $set: { [mark]: at } });
}

/** Takes away what is kept of somebody who waits. */
export async function forgetWaiter(id: string, personId: string): Promise<void> {
  const theirs = BY_WAITER.map((field) => [`${field}.${personId}`, 1] as const);
  await Waits.model.updateOne({ _id: id }, { $unset: Object.fromEntries(theirs) });
}

export async function deleteWait(id: string): Promise<void> {
  await Waits.model.deleteOne({ _id: id });
}

/** Of two dates for the same the later one stays: nobody is reminded, or nudges, sooner than they would have. */
export async function renameInWaits(from: string, to: string): Promise<void> {
  for (const { id, offeredAt, nudgedAt } of await findWaitsOf([from])) {
    const later = [
      ...(offeredAt[from] ? [[`offeredAt.${to}`, offeredAt[from]] as const] : []),
      ...(nudgedAt[from] ? [[`nudgedAt.${to}`, nudgedAt[from]] as const] : []),
    ];
    if (later.length > 0) await Waits.model.updateOne({ _id: id }, { $max: Object.fromEntries(later) });
    await forgetWaiter(id, from);
  }
  for (const { id, relationshipId, remindedAt, shownAt, offeredAt, nudgedAt } of await Waits.many({
    personId: from,
  })) {
    const dates = Object.entries({
      remindedAt,
      shownAt,
      ...under('offeredAt', offeredAt),
      ...under('nudgedAt', nudgedAt),
    }).filter(([, at]) => at !== undefined);
    const _id = await open({ relationshipId, personId: to });
    await Waits.model.updateOne({ _id }, { $max: Object.fromEntries(dates) });
    await deleteWait(id);
  }
}

function under(field: (typeof BY_WAITER)[number], dates: Readonly<Record<string, Date>>) {
  return Object.fromEntries(Object.entries(dates).map(([waiter, at]) => [`${field}.${waiter}`, at]));
}

async function open({ relationshipId, personId }: Whose): Promise<string> {
  const _id = `${relationshipId}-${personId}`;
  await Waits.model.updateOne({ _id }, { $setOnInsert: { relationshipId, personId } }, { upsert: true });
  return _id;
}
