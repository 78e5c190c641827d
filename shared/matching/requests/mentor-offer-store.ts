// Keeps which mentors a mentee was shown, and since when.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import type { Shown } from './mentor-offers.js';

const offer = z.object({
  id: z.string(),
  programId: z.string(),
  menteeId: z.string(),
  mentorId: z.string(),
  shownAt: z.date(),
});

const Offers = collection('mentor-offers', {
  schema: offer,
  indexes: [{ on: { programId: 1, menteeId: 1 } }, { on: { menteeId: 1 } }, { on: { mentorId: 1 } }],
});

export type Seeker = { programId: string; menteeId: string };

export async function findShown({ programId, menteeId }: Seeker): Promise<Shown[]> {
  return Offers.many({ programId, menteeId });
}

/** Forgets whom these people were shown, and to whom they were. */
export async function deleteShown(personIds: readonly string[]): Promise<void> {
  const ids = { $in: [...personIds] };
  await Offers.model.deleteMany({ $or: [{ menteeId: ids }, { mentorId: ids }] });
}

export async function keepShown(
  { programId, menteeId }: Seeker,
  mentorIds: readonly string[],
  shownAt: Date,
): Promise<void> {
  for (const mentorId of mentorIds) {
    const _id = `${programId} ${menteeId} ${mentorId}`;
    await Offers.model.updateOne(
      { _id },
      { $set: { programId, menteeId, mentorId, shownAt } },
      { upsert: true },
    );
  }
}

/** The same mentor shown under both ids counts from the later time, as if shown again. */
export async function renameInOffers(from: string, to: string): Promise<void> {
  const theirs = { $or: [{ menteeId: from }, { mentorId: from }] };
  for (const { id, programId, menteeId, mentorId, shownAt } of await Offers.many(theirs)) {
    const [mentee, mentor] = [menteeId, mentorId].map((one) => (one === from ? to : one)) as [string, string];
    const _id = `${programId} ${mentee} ${mentor}`;
    await Offers.model.updateOne(
      { _id },
      { $setOnInsert: { programId, menteeId: mentee, mentorId: mentor }, $max: { shownAt } },
      { upsert: true },
    );
    await Offers.model.deleteOne({ _id: id });
  }
}
