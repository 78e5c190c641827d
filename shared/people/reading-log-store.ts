// Keeps who looked at what about the people of a program; once for each day.
import { collection } from '../platform/records.js';
import { type Reading, reading } from './reading.js';

const Readings = collection('readings', {
  schema: reading,
  indexes: [{ on: { programId: 1, readerId: 1, what: 1, day: 1 }, unique: true }],
});

export async function keepReading({ at, ...of }: Reading): Promise<void> {
  await Readings.model.updateOne(of, { $setOnInsert: { at } }, { upsert: true });
}

export async function deleteReadings(programId: string, until: Date): Promise<void> {
  await Readings.model.deleteMany({ programId, at: { $lte: until } });
}

/** The newest first. */
export async function findReadings(programIds: readonly string[]): Promise<Reading[]> {
  return Readings.many({ programId: { $in: [...programIds] } }, { sort: { at: -1 } });
}

/** Of two looks on one day the first stays, as it would have for one reader. */
export async function renameInReadings(from: string, to: string): Promise<void> {
  for (const { at, readerId: _, ...of } of await Readings.many({ readerId: from })) {
    await Readings.model.updateOne({ ...of, readerId: to }, { $min: { at } }, { upsert: true });
    await Readings.model.deleteOne({ ...of, readerId: from });
  }
}
