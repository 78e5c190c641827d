// Keeps which records are becoming one, until nothing can name the old one any more.
import { z } from 'zod';
import { collection } from '../platform/records.js';

const merge = z.object({
  /** The id that goes. */
  id: z.string(),
  to: z.string(),
  /** Until then a request that began under the old id may still write. */
  until: z.date(),
});
export type Merge = z.infer<typeof merge>;

const Merges = collection('merges', { schema: merge });

/** The first time stays. */
export async function keepMerge(fresh: Merge): Promise<void> {
  await Merges.insert(fresh);
}

export async function findMerges(): Promise<Merge[]> {
  return Merges.many({});
}

export async function deleteMerge(id: string): Promise<void> {
  await Merges.model.deleteOne({ _id: id });
}
