// Keeps who looked at what about the people of a program; once for each day.
import mongoose from 'mongoose';
import type { Reading } from './reading.js';

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<Reading>(
  { readerId: text, programId: text, what: text as never, day: text, at: { type: Date, required: true } },
  { versionKey: false },
);
schema.index({ programId: 1, readerId: 1, what: 1, day: 1 }, { unique: true });

const Readings = mongoose.model('Reading', schema, 'readings');

export async function keepReading({ readerId, programId, what, day, at }: Reading): Promise<void> {
  await Readings.updateOne({ readerId, programId, what, day }, { $setOnInsert: { at } }, { upsert: true });
}

export async function deleteReadings(programId: string, until: Date): Promise<void> {
  await Readings.deleteMany({ programId, at: { $lte: until } });
}

/** The newest first. */
export async function findReadings(programIds: readonly string[]): Promise<Reading[]> {
  return Readings.find({ programId: { $in: [...programIds] } }, { _id: 0 })
    .sort({ at: -1 })
    .lean();
}
