// Indexes and sorts over arrays: an entry for each element, and never two arrays at a time.
import assert from 'node:assert/strict';
import type { Collection, Document, MongoServerError } from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

type Doc = Document & { _id: string };

describe('indexes of the embedded database over arrays', () => {
  let database: TestDatabase;
  let things: Collection<Doc>;
  before(async () => {
    database = await startTestDatabase();
  });
  beforeEach(() => {
    things = database.db().collection<Doc>('things');
  });
  after(() => database.stop());

  it('keep elements apart between documents, but not within one', async () => {
    await things.createIndex({ keys: 1 }, { unique: true });
    await things.insertMany([
      { _id: 'a', keys: ['x', 'y', 'x'] },
      { _id: 'b', keys: ['v'] },
    ]);
    await assert.rejects(things.insertOne({ _id: 'c', keys: ['z', 'y'] }), serverError(11000, /keys: "y"/));
    await things.updateOne({ _id: 'a' }, { $pull: { keys: 'y' } as never });
    await things.insertOne({ _id: 'c', keys: ['z', 'y'] });
  });

  it('list an empty array as undefined: a unique one has room for one, and one more that is null or missing', async () => {
    await things.createIndex({ keys: 1 }, { unique: true });
    await things.insertMany([{ _id: 'empty', keys: [] }, { _id: 'missing' }]);
    await assert.rejects(
      things.insertOne({ _id: 'again', keys: [] }),
      (error: MongoServerError) =>
        serverError(11000, /dup key: \{ keys: undefined \}$/)(error) && error['keyValue'].keys === undefined,
    );
    await assert.rejects(things.insertOne({ _id: 'null', keys: null }), serverError(11000, /keys: null/));
    await assert.rejects(things.updateOne({ _id: 'missing' }, { $set: { keys: [] } }), serverError(11000));
    await things.insertOne({ _id: 'nested', keys: [[]] });
    await things.updateOne({ _id: 'empty' }, { $push: { keys: 'x' } as never });
    await things.updateOne({ _id: 'missing' }, { $set: { keys: [] } });
    assert.deepEqual(
      (await things.find().sort({ keys: 1 }).toArray()).map(({ _id }) => _id),
      ['missing', 'empty', 'nested'],
    );
  });

  it('list what an empty array would hold as missing', async () => {
    await things.createIndex({ 'keys.name': 1 }, { unique: true });
    await things.insertOne({ _id: 'empty', keys: [] });
    await assert.rejects(things.insertOne({ _id: 'missing' }), serverError(11000, /keys.name: null/));
    const sparse = database.db().collection<Doc>('things');
    await sparse.createIndex({ 'keys.name': 1 }, { unique: true, sparse: true });
    await sparse.insertMany([
      { _id: 'empty', keys: [] },
      { _id: 'missing' },
      { _id: 'one', keys: [{ name: 'x' }, {}] },
      { _id: 'other', keys: [{ name: 'y' }, {}] },
    ]);
  });

  it('take the fields of one element together, and find what two elements meet', async () => {
    await things.createIndex({ 'rows.a': 1, 'rows.b': 1 }, { unique: true });
    const rows = [
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ];
    await things.insertOne({ _id: 'x', rows });
    await things.insertOne({ _id: 'y', rows: [{ a: 1, b: 2 }] });
    await assert.rejects(things.insertOne({ _id: 'z', rows: [{ a: 2, b: 2 }] }), serverError(11000));
    assert.deepEqual(
      (await things.find({ 'rows.a': 1, 'rows.b': 2 }).toArray()).map(({ _id }) => _id),
      ['x', 'y'],
    );
  });

  const parallel: [string, Document][] = [
    ['arrays of several elements', { a: [1, 2], b: [3, 4] }],
    ['arrays of one element', { a: [1], b: [2] }],
    ['empty arrays', { a: [], b: [] }],
    ['an empty array and one of documents', { a: [], b: [{ c: 1 }] }],
  ];
  for (const [what, fields] of parallel) {
    it(`refuse a document with ${what} under two of their fields, however it comes in`, async () => {
      await things.createIndex({ a: 1, b: 1 });
      await things.insertOne({ _id: 'x', a: fields['a'] });
      const { a, b } = fields;
      const refused = (run: Promise<unknown>) =>
        assert.rejects(run, serverError(171, /cannot index parallel arrays \[b\] \[a\]/));
      await refused(things.insertOne({ _id: 'y', ...fields }));
      await refused(things.insertMany([{ _id: 'y', ...fields }]));
      await refused(things.updateOne({ _id: 'x' }, { $set: { b } }));
      await refused(things.updateMany({}, { $set: { b } }));
      await refused(things.updateOne({ _id: 'x' }, [{ $set: { b: '$a' } }]));
      await refused(things.replaceOne({ _id: 'x' }, fields));
      await refused(things.updateOne({ _id: 'y' }, { $set: { a, b } }, { upsert: true }));
      await refused(things.findOneAndUpdate({ _id: 'x' }, { $set: { b } }));
      await refused(things.findOneAndReplace({ _id: 'y' }, fields, { upsert: true }));
      await refused(things.bulkWrite([{ updateOne: { filter: { _id: 'x' }, update: { $set: { b } } } }]));
      assert.deepEqual(await things.find().toArray(), [{ _id: 'x', a: fields['a'] }], 'nothing has changed');
    });

    it(`are not built over a document with ${what} under two of their fields`, async () => {
      await things.insertOne({ _id: 'x', ...fields });
      await assert.rejects(
        things.createIndexes([{ key: { a: 1 } }, { key: { a: 1, b: 1 } }]),
        (error: MongoServerError) =>
          serverError(171)(error) && error.codeName === 'CannotIndexParallelArrays',
      );
      assert.equal((await things.indexes()).length, 1, 'all of them or none');
    });
  }

  it('refuse two arrays within one element, but not one array in each of two', async () => {
    await things.createIndex({ 'rows.a': 1, 'rows.b': 1 });
    await things.insertOne({ _id: 'x', rows: [{ a: [1, 2] }, { b: [3] }] });
    await assert.rejects(things.insertOne({ _id: 'y', rows: [{ a: [1], b: [2] }] }), serverError(171));
    await things.createIndex({ 'rows.0.a': 1 });
    await assert.rejects(things.insertOne({ _id: 'z', rows: [{ '0': { a: 1 } }] }), serverError(16746));
  });

  it('leave such documents alone that a partial index does not cover', async () => {
    await things.createIndex({ a: 1, b: 1 }, { partialFilterExpression: { state: 'open' } });
    await things.insertOne({ _id: 'x', a: [1], b: [2], state: 'closed' });
    await assert.rejects(things.updateOne({ _id: 'x' }, { $set: { state: 'open' } }), serverError(171));
  });

  it('order documents by the key of one element, and never by two arrays', async () => {
    await things.insertMany([
      {
        _id: 'first',
        rows: [
          { a: 1, b: 9 },
          { a: 2, b: 0 },
        ],
      },
      { _id: 'second', rows: [{ a: 1, b: 5 }] },
      { _id: 'third', rows: [1, { a: 1, b: 1 }] },
    ]);
    assert.deepEqual(
      (await things.find().sort({ 'rows.a': 1, 'rows.b': 1 }).toArray()).map(({ _id }) => _id),
      ['third', 'second', 'first'],
      'an element that is no document lacks the fields',
    );
    await things.insertOne({ _id: 'two', rows: [], more: [] });
    await assert.rejects(
      things.find().sort({ rows: 1, more: 1 }).toArray(),
      serverError(2, /parallel arrays/),
    );
  });
});
