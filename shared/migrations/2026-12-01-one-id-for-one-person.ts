// People who had linked two accounts kept both ids: what the old one names is named anew, as when people link today.
import type { Migration } from '../platform/migrations.js';

type Person = { _id: string; formerIds?: string[] };
type Merge = { _id: string; to: string; until: Date };

export const oneIdForOnePerson: Migration<unknown> = {
  name: '2026-12-01-one-id-for-one-person',
  up: async (db) => {
    const people = db.collection<Person>('people');
    const merges = db.collection<Merge>('merges');
    // Nobody writes under the old ids any more.
    const until = new Date(0);
    for await (const { _id: to, formerIds = [] } of people.find({ 'formerIds.0': { $exists: true } })) {
      for (const from of formerIds)
        await merges.updateOne({ _id: from }, { $setOnInsert: { to, until } }, { upsert: true });
      await people.updateOne({ _id: to }, { $unset: { formerIds: 1 } });
    }
    await people.updateMany({ formerIds: { $exists: true } }, { $unset: { formerIds: 1 } });
  },
};
