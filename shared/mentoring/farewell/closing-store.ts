// Keeps the planned ends of relationships, and what each member says for it; each is saved only over what was read.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type Closing, type ClosingPart, closing, closingPart } from './closing.js';

/** Its id is that of the relationship. */
const Closings = collection('closings', {
  schema: closing.omit({ relationshipId: true }).extend({ id: z.string() }),
  indexes: [
    { on: { toTell: 1 }, sparse: true },
    { on: { proposedBy: 1 }, sparse: true },
  ],
});

const Parts = collection('closing-parts', {
  schema: closingPart.extend({ id: z.string() }),
  indexes: [{ on: { relationshipId: 1 } }, { on: { personId: 1 } }],
});

export async function findClosings(relationshipIds: readonly string[]): Promise<Closing[]> {
  const found = await Closings.many({ _id: { $in: [...relationshipIds] } });
  return found.map(({ id, ...rest }) => ({ relationshipId: id, ...rest }));
}

/** Does nothing where there is one already. */
export async function openClosing({ relationshipId, ...rest }: Closing): Promise<void> {
  await Closings.insert({ id: relationshipId, ...rest });
}

/** Whether it was kept: false when somebody else changed it meanwhile. @param read its version, 0 when there was none */
export async function saveClosing(next: Closing, read: number): Promise<boolean> {
  const { relationshipId, ...rest } = next;
  if (read === 0) return Closings.insert({ id: relationshipId, ...rest });
  const { modifiedCount } = await Closings.model.updateOne(
    { _id: relationshipId, version: read },
    { $set: rest },
  );
  return modifiedCount === 1;
}

/** Nothing when the day was changed meanwhile: that is to be told anew. */
export async function markClosingTold({ relationshipId, version: told }: Closing): Promise<void> {
  await Closings.model.updateOne({ _id: relationshipId, version: told }, { $unset: { toTell: 1 } });
}

export async function findParts(relationshipIds: readonly string[]): Promise<ClosingPart[]> {
  return (await Parts.many({ relationshipId: { $in: [...relationshipIds] } })).map(toPart);
}

export async function findPartsBy(personIds: readonly string[]): Promise<ClosingPart[]> {
  return (await Parts.many({ personId: { $in: [...personIds] } })).map(toPart);
}

/** Whether it was kept: false when it was changed elsewhere meanwhile. @param read its version, 0 when there was none */
export async function savePart(next: ClosingPart, read: number): Promise<boolean> {
  if (read === 0) return Parts.insert({ id: keyOf(next), ...next });
  const gone = (['reflection', 'thanks', 'doneAt'] as const).filter((field) => next[field] === undefined);
  const { modifiedCount } = await Parts.model.updateOne(
    { _id: keyOf(next), version: read },
    {
      $set: next,
      ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((field) => [field, 1])) } : {}),
    },
  );
  return modifiedCount === 1;
}

export async function deleteClosing(relationshipId: string): Promise<void> {
  await Parts.model.deleteMany({ relationshipId });
  await Closings.model.deleteOne({ _id: relationshipId });
}

/** What they wrote; a day that they named stays, without saying who named it. */
export async function deletePartsBy(personIds: readonly string[]): Promise<void> {
  await Parts.model.deleteMany({ personId: { $in: [...personIds] } });
  await Closings.model.updateMany({ proposedBy: { $in: [...personIds] } }, { $unset: { proposedBy: 1 } });
}

/** Removes a part that stands under another person by now, unless it was changed since. */
export async function deletePart(of: ClosingPart): Promise<void> {
  await Parts.model.deleteOne({ _id: keyOf(of), version: of.version });
}

export async function renameInClosings(from: string, to: string): Promise<void> {
  await Closings.model.updateMany({ proposedBy: from }, { $set: { proposedBy: to } });
  await Closings.model.updateMany({ toTell: from }, { $set: { 'toTell.$': to } });
}

function keyOf({ relationshipId, personId }: Pick<ClosingPart, 'relationshipId' | 'personId'>): string {
  return `${relationshipId}:${personId}`;
}

function toPart({ id: _, ...rest }: ClosingPart & { id: string }): ClosingPart {
  return rest;
}
