// Keeps people's cards; what stands on them is sealed.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type PersonCard, personCard } from './person-card.js';

/** Its id is that of the person. */
const Cards = collection('person-cards', {
  schema: personCard.omit({ personId: true }).extend({ id: z.string() }),
});

export async function findCards(personIds: readonly string[]): Promise<PersonCard[]> {
  const found = await Cards.many({ _id: { $in: [...personIds] } });
  return found.map(({ id, ...rest }) => ({ personId: id, ...rest }));
}

/** Whether it was kept: false when the card was changed meanwhile. @param version that was read; 0 for none */
export async function saveCard({ personId, ...rest }: PersonCard, version: number): Promise<boolean> {
  if (version === 0) return Cards.insert({ id: personId, ...rest });
  const { modifiedCount } = await Cards.model.updateOne({ _id: personId, version }, { $set: rest });
  return modifiedCount === 1;
}

export async function deleteCards(personIds: readonly string[]): Promise<void> {
  await Cards.model.deleteMany({ _id: { $in: [...personIds] } });
}

/** Unless it was changed since. */
export async function deleteCard({ personId, version }: PersonCard): Promise<void> {
  await Cards.model.deleteOne({ _id: personId, version });
}
