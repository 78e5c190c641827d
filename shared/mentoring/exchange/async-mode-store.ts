// Keeps which pairs meet by writing.
import mongoose from 'mongoose';
import type { AsyncMode } from './async-mode.js';

type ModeRecord = Omit<AsyncMode, 'relationshipId'> & { _id: string };

const Modes = mongoose.model(
  'AsyncMode',
  new mongoose.Schema<ModeRecord>(
    {
      _id: { type: String, required: true },
      everyDays: { type: Number, required: true },
      startedAt: { type: Date, required: true },
      startedBy: { type: String, required: true },
    },
    { versionKey: false },
  ),
  'async-modes',
);

export async function findMode(relationshipId: string): Promise<AsyncMode | undefined> {
  const record = await Modes.findById(relationshipId).lean();
  return record ? toMode(record) : undefined;
}

export async function findModes(): Promise<AsyncMode[]> {
  return (await Modes.find().lean()).map(toMode);
}

/** The mode that is on: the given one, or the one that somebody started before. */
export async function startOnce({ relationshipId: _id, ...rest }: AsyncMode): Promise<AsyncMode> {
  const record = await Modes.findOneAndUpdate(
    { _id },
    { $setOnInsert: rest },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return toMode(record);
}

export async function endMode(relationshipId: string): Promise<void> {
  await Modes.deleteOne({ _id: relationshipId });
}

function toMode({ _id, ...rest }: ModeRecord): AsyncMode {
  return { relationshipId: _id, ...rest };
}
