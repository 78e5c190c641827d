// What writing does around the change itself: upserts, ids, answers before and after, batches with errors.
import assert from 'node:assert/strict';
import type { Collection, Document } from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

type Doc = Document & { _id: string };

describe('writing to the embedded database', () => {
  let database: TestDatabase;
  let things: Collection<Doc>;
  before(async () => {
    database = await startTestDatabase();
  });
  beforeEach(() => {
    things = database.db().collection<Doc>('things');
  });
  after(() => database.stop());

  it('starts an upsert from what the filter demands by equality', async () => {
    await things.updateOne(
      {
        _id: 'new',
        'a.b': 1,
        $and: [{ c: { $eq: 2 } }, { d: { $in: [3] } }],
        e: { $gt: 4 },
        $or: [{ f: 5 }],
      },
      { $set: { g: 6 }, $setOnInsert: { h: 7 } },
      { upsert: true },
    );
    assert.deepEqual(await things.findOne({ _id: 'new' }), {
      _id: 'new',
      a: { b: 1 },
      c: 2,
      d: 3,
      f: 5,
      g: 6,
      h: 7,
    });
    await things.updateOne({ _id: 'new' }, { $setOnInsert: { h: 8 }, $set: { g: 9 } }, { upsert: true });
    assert.equal((await things.findOne({ _id: 'new' }))?.['h'], 7);
    await things.replaceOne({ _id: 'other', a: 1 }, { z: 1 }, { upsert: true });
    assert.deepEqual(await things.findOne({ _id: 'other' }), { _id: 'other', z: 1 });
    const { upsertedId } = await things.updateOne({ a: 77 }, { $set: { b: 1 } }, { upsert: true });
    assert.deepEqual(Object.keys((await things.findOne({ _id: upsertedId as never })) ?? {}), [
      '_id',
      'a',
      'b',
    ]);
    await assert.rejects(
      things.updateOne({ a: 1, $and: [{ a: 2 }] }, { $set: { b: 1 } }, { upsert: true }),
      serverError(54),
    );
  });

  it('never changes an _id', async () => {
    await things.insertOne({ _id: 'it' });
    await assert.rejects(things.updateOne({ _id: 'it' }, { $set: { _id: 'other' } }), serverError(66));
    await things.updateOne({ _id: 'it' }, { $set: { _id: 'it', a: 1 } });
    await assert.rejects(things.replaceOne({ _id: 'it' }, { _id: 'other' }), serverError(66));
  });

  it('shows a document before or after findOneAndUpdate, the first in the sort, and null when there is none', async () => {
    await things.insertMany([
      { _id: 'b', n: 2 },
      { _id: 'a', n: 1 },
    ]);
    const before = await things.findOneAndUpdate({}, { $inc: { n: 10 } }, { sort: { n: 1 } });
    assert.deepEqual(before, { _id: 'a', n: 1 });
    const after = await things.findOneAndUpdate(
      { _id: 'a' },
      { $inc: { n: 1 } },
      { returnDocument: 'after', projection: { n: 1, _id: 0 } },
    );
    assert.deepEqual(after, { n: 12 });
    assert.equal(await things.findOneAndUpdate({ _id: 'none' }, { $set: { n: 1 } }), null);
    const upserted = await things.findOneAndUpdate(
      { _id: 'c' },
      { $set: { n: 3 } },
      { upsert: true, returnDocument: 'after' },
    );
    assert.deepEqual(upserted, { _id: 'c', n: 3 });
    assert.deepEqual(await things.findOneAndDelete({}, { sort: { n: -1 } }), { _id: 'a', n: 12 });
    assert.deepEqual(await things.findOneAndReplace({ _id: 'b' }, { z: 1 }, { returnDocument: 'after' }), {
      _id: 'b',
      z: 1,
    });
  });

  it('hands each of many callers another document', async () => {
    await things.insertMany(Array.from({ length: 40 }, (_, at) => ({ _id: `job${at}`, state: 'waiting' })));
    const taken = await Promise.all(
      Array.from({ length: 60 }, () =>
        things.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'taken' } }),
      ),
    );
    const ids = taken.flatMap((one) => (one ? [one._id] : []));
    assert.equal(new Set(ids).size, 40);
    assert.equal(ids.length, 40);
  });

  it('stops an ordered batch at its first error, and runs an unordered one to its end', async () => {
    const documents = [{ _id: 'a' }, { _id: 'a' }, { _id: 'b' }];
    await assert.rejects(things.insertMany(documents), serverError(11000));
    assert.equal(await things.countDocuments(), 1);
    await assert.rejects(things.insertMany(documents, { ordered: false }), serverError(11000));
    assert.equal(await things.countDocuments(), 2);
  });
});
