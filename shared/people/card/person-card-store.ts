// Keeps people's cards; what stands on them is sealed.
import mongoose from 'mongoose';
import type { PersonCard } from './person-card.js';

type CardRecord = Omit<PersonCard, 'personId'> & { _id: string };

const Cards = mongoose.model(
  'PersonCard',
  new mongoose.Schema<CardRecord>(
    {
      _id: { type: String, required: true },
      sealed: { type: String, required: true },
      version: { type: Number, required: true },
      updatedAt: { type: Date, required: true },
    },
    { versionKey: false },
  ),
  'person-cards',
);

export async function findCards(personIds: readonly string[]): Promise<PersonCard[]> {
  const records = await Cards.find({ _id: { $in: [...personIds] } }).lean();
  return records.map(({ _id, ...rest }) => ({ personId: _id, ...rest }));
}

/** Whether it was kept: false when the card was changed meanwhile. @param version that was read; 0 for none */
export async function saveCard({ personId, ...rest }: PersonCard, version: number): Promise<boolean> {
  if (version === 0) return insertCard({ _id: personId, ...rest });
  const { modifiedCount } = await Cards.updateOne({ _id: personId, version }, { $set: rest });
  return modifiedCount === 1;
}

export async function deleteCards(personIds: readonly string[]): Promise<void> {
  await Cards.deleteMany({ _id: { $in: [...personIds] } });
}

async function insertCard(record: CardRecord): Promise<boolean> {
  const { _id, ...rest } = record;
  const { upsertedCount } = await Cards.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true });
  return upsertedCount === 1;
}
