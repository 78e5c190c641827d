// Keeps where each person opened a module: the line item that its score belongs to.
import { z } from 'zod';
import { collection } from '../platform/records.js';

const launchPlace = z.object({
  personId: z.string(),
  platformId: z.string(),
  sub: z.string(),
  lineItemUrl: z.string(),
  moduleId: z.string(),
});
export type LaunchPlace = z.infer<typeof launchPlace>;

const LaunchPlaces = collection('launch-places', {
  schema: launchPlace,
  indexes: [
    { on: { platformId: 1, sub: 1, lineItemUrl: 1 }, unique: true },
    { on: { personId: 1, moduleId: 1 } },
  ],
});

export async function keepLaunchPlace(place: LaunchPlace): Promise<void> {
  const { platformId, sub, lineItemUrl, ...rest } = place;
  await LaunchPlaces.model.updateOne({ platformId, sub, lineItemUrl }, { $set: rest }, { upsert: true });
}

export async function findLaunchPlaces(
  personIds: readonly string[],
  moduleId: string,
): Promise<LaunchPlace[]> {
  return LaunchPlaces.many({ personId: { $in: [...personIds] }, moduleId });
}

export async function renameInLaunchPlaces(from: string, to: string): Promise<void> {
  await LaunchPlaces.model.updateMany({ personId: from }, { $set: { personId: to } });
}
