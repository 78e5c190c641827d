// Keeps where each person opened a module: the line item that its score belongs to.
import mongoose from 'mongoose';

export type LaunchPlace = {
  personId: string;
  platformId: string;
  sub: string;
  lineItemUrl: string;
  moduleId: string;
};

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<LaunchPlace>(
  { personId: text, platformId: text, sub: text, lineItemUrl: text, moduleId: text },
  { versionKey: false },
);
schema.index({ platformId: 1, sub: 1, lineItemUrl: 1 }, { unique: true });
schema.index({ personId: 1, moduleId: 1 });

const LaunchPlaces = mongoose.model('LaunchPlace', schema, 'launch-places');

export async function keepLaunchPlace(place: LaunchPlace): Promise<void> {
  const { platformId, sub, lineItemUrl, ...rest } = place;
  await LaunchPlaces.updateOne({ platformId, sub, lineItemUrl }, { $set: rest }, { upsert: true });
}

export async function findLaunchPlaces(
  personIds: readonly string[],
  moduleId: string,
): Promise<LaunchPlace[]> {
  return LaunchPlaces.find({ personId: { $in: [...personIds] }, moduleId }, { _id: 0 }).lean();
}
