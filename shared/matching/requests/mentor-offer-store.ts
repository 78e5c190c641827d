// Keeps which mentors a mentee was shown, and since when.
import mongoose from 'mongoose';
import type { Shown } from './mentor-offers.js';

type OfferRecord = Shown & { _id: string; programId: string; menteeId: string };

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<OfferRecord>(
  { _id: text, programId: text, menteeId: text, mentorId: text, shownAt: { type: Date, required: true } },
  { versionKey: false },
);
schema.index({ programId: 1, menteeId: 1 });

const Offers = mongoose.model('MentorOffer', schema, 'mentor-offers');

export type Seeker = { programId: string; menteeId: string };

export async function findShown({ programId, menteeId }: Seeker): Promise<Shown[]> {
  const records = await Offers.find({ programId, menteeId }).lean();
  return records.map(({ mentorId, shownAt }) => ({ mentorId, shownAt }));
}

/** Forgets whom these people were shown, and to whom they were. */
export async function deleteShown(personIds: readonly string[]): Promise<void> {
  const ids = { $in: [...personIds] };
  await Offers.deleteMany({ $or: [{ menteeId: ids }, { mentorId: ids }] });
}

export async function keepShown(seeker: Seeker, mentorIds: readonly string[], shownAt: Date): Promise<void> {
  for (const mentorId of mentorIds) {
    const _id = `${seeker.programId} ${seeker.menteeId} ${mentorId}`;
    await Offers.updateOne({ _id }, { $set: { ...seeker, mentorId, shownAt } }, { upsert: true });
  }
}
