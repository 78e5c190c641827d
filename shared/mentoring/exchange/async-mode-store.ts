// Keeps which pairs meet by writing.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type AsyncMode, asyncMode } from './async-mode.js';

/** Its id is that of the relationship. */
const record = asyncMode.omit({ relationshipId: true }).extend({ id: z.string() });

const Modes = collection('async-modes', { schema: record, indexes: [{ on: { startedBy: 1 } }] });

export async function findMode(relationshipId: string): Promise<AsyncMode | undefined> {
  const mode = await Modes.one({ _id: relationshipId });
  return mode && toMode(mode);
}

export async function findModes(): Promise<AsyncMode[]> {
  return (await Modes.many({})).map(toMode);
}

/** The mode that is on: the given one, or the one that somebody started before. */
export async function startOnce({ relationshipId, ...rest }: AsyncMode): Promise<AsyncMode> {
  return toMode(await Modes.put({ _id: relationshipId }, rest));
}

export async function endMode(relationshipId: string): Promise<void> {
  await Modes.model.deleteOne({ _id: relationshipId });
}

export async function renameInModes(from: string, to: string): Promise<void> {
  await Modes.model.updateMany({ startedBy: from }, { $set: { startedBy: to } });
}

function toMode({ id, ...rest }: z.infer<typeof record>): AsyncMode {
  return { relationshipId: id, ...rest };
}
