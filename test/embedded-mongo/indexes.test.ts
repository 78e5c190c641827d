// Indexes: what they keep unique, whom they list, when documents expire, and which wishes are refused.
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Collection, Document, MongoServerError } from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

type Doc = Document & { _id: string };

describe('indexes of the embedded database', () => {
  let database: TestDatabase;
  let things: Collection<Doc>;
  before(async () => {
    database = await startTestDatabase({ expiryEveryMs: 50 });
  });
  beforeEach(() => {
    things = database.db().collection<Doc>('things');
  });
  after(() => database.stop());

  it('refuses a second document with the same key, in words that libraries take apart', async () => {
    await things.createIndex({ email: 1 }, { unique: true });
    await things.insertOne({ _id: 'a', email: 'x@example.com' });
    const namespace = things.namespace.replace('.', '\\.');
    await assert.rejects(
      things.insertOne({ _id: 'b', email: 'x@example.com' }),
      (error: MongoServerError) => {
        assert.equal(error.code, 11000);
        assert.match(
          error.message,
          new RegExp(
            `^E11000 duplicate key error collection: ${namespace} index: email_1 dup key: { email: "x@example.com" }$`,
          ),
        );
        assert.deepEqual(error['keyPattern'], { email: 1 });
        assert.deepEqual(error['keyValue'], { email: 'x@example.com' });
        return true;
      },
    );
    await things.insertOne({ _id: 'c', email: 'y@example.com' });
    await assert.rejects(
      things.updateOne({ _id: 'c' }, { $set: { email: 'x@example.com' } }),
      serverError(11000),
    );
    assert.equal((await things.findOne({ _id: 'c' }))?.['email'], 'y@example.com');
    await things.updateOne({ _id: 'a' }, { $set: { email: 'x@example.com', more: 1 } });
  });

  it('counts missing as null in a unique index, and leaves it out of a sparse one', async () => {
    await things.createIndex({ code: 1 }, { unique: true });
    await things.insertOne({ _id: 'a' });
    await assert.rejects(things.insertOne({ _id: 'b' }), serverError(11000, /code: null/));
    const sparse = database.db().collection<Doc>('things');
    await sparse.createIndex({ code: 1, other: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'null', code: null }]);
    await assert.rejects(
      sparse.insertOne({ _id: 'c', code: null }),
      serverError(11000),
      'an explicit null is listed',
    );
  });

  it('keeps only the documents that a partial index covers unique', async () => {
    await things.createIndex({ slot: 1 }, { unique: true, partialFilterExpression: { state: 'open' } });
    await things.insertMany([
      { _id: 'a', slot: 1, state: 'open' },
      { _id: 'b', slot: 1, state: 'closed' },
      { _id: 'c', slot: 1, state: 'closed' },
    ]);
    await assert.rejects(things.updateOne({ _id: 'b' }, { $set: { state: 'open' } }), serverError(11000));
    await things.updateOne({ _id: 'a' }, { $set: { state: 'closed' } });
    await things.updateOne({ _id: 'b' }, { $set: { state: 'open' } });
    assert.equal(
      await things.countDocuments({ slot: 1 }),
      3,
      'finding does not leave out what the index leaves out',
    );
  });

  it('compares whole compound keys', async () => {
    await things.createIndex({ a: 1, b: -1 }, { unique: true });
    await things.insertMany([
      { _id: '1', a: 1, b: 1 },
      { _id: '2', a: 1, b: 2 },
    ]);
    await assert.rejects(things.insertOne({ _id: '3', a: 1, b: 2 }), serverError(11000, /a: 1, b: 2/));
  });

  it('changes nothing when one of several unique indexes refuses', async () => {
    await things.createIndexes([
      { key: { a: 1 }, unique: true },
      { key: { b: 1 }, unique: true },
    ]);
    await things.insertMany([
      { _id: '1', a: 1, b: 1 },
      { _id: '2', a: 2, b: 2 },
    ]);
    await assert.rejects(things.updateOne({ _id: '2' }, { $set: { a: 3, b: 1 } }), serverError(11000));
    await things.insertOne({ _id: '3', a: 3, b: 3 });
    assert.deepEqual(await things.findOne({ a: 2 }), { _id: '2', a: 2, b: 2 });
  });

  it('builds no index over duplicates, and all indexes of a command or none', async () => {
    await things.insertMany([
      { _id: '1', a: 1 },
      { _id: '2', a: 1 },
    ]);
    await assert.rejects(
      things.createIndexes([{ key: { b: 1 } }, { key: { a: 1 }, unique: true }]),
      serverError(11000),
    );
    assert.deepEqual(
      (await things.indexes()).map(({ name }) => name),
      ['_id_'],
    );
  });

  it('takes the same wish twice, and refuses almost the same', async () => {
    await things.createIndex({ a: 1 });
    await things.createIndex({ a: 1 });
    await things.createIndex({ _id: 1 });
    await assert.rejects(things.createIndex({ a: 1 }, { unique: true }), serverError(85));
    await assert.rejects(things.createIndex({ a: 1 }, { name: 'other' }), serverError(85));
    await assert.rejects(things.createIndex({ b: 1 }, { name: 'a_1' }), serverError(86));
    await things.createIndex({ a: 1 }, { name: 'partial', partialFilterExpression: { a: { $gt: 5 } } });
    assert.deepEqual(
      (await things.indexes()).map(({ name }) => name),
      ['_id_', 'a_1', 'partial'],
    );
  });

  it('refuses indexes that MongoDB refuses', async () => {
    await assert.rejects(
      things.createIndex({ a: 1 }, { sparse: true, partialFilterExpression: { a: 1 } }),
      serverError(67),
    );
    await assert.rejects(
      things.createIndex({ a: 1 }, { partialFilterExpression: { a: { $ne: 1 } } }),
      serverError(67),
    );
    await assert.rejects(things.createIndex({ a: 1, b: 1 }, { expireAfterSeconds: 1 }), serverError(67));
    await assert.rejects(things.createIndex({ a: 0 as 1 }), serverError(67));
    await assert.rejects(things.createIndex({ a: 'other' as 'text' }), serverError(67));
  });

  it('drops indexes by name, by key and all at once, but never the one on _id', async () => {
    for (const field of ['a', 'b', 'c', 'd']) await things.createIndex({ [field]: 1 }, { unique: true });
    await things.dropIndex('a_1');
    await database.db(things.dbName).command({ dropIndexes: 'things', index: { b: 1 } });
    await assert.rejects(things.dropIndex('none'), serverError(27));
    await assert.rejects(things.dropIndex('_id_'), serverError(72));
    assert.deepEqual(
      (await things.indexes()).map(({ name }) => name),
      ['_id_', 'c_1', 'd_1'],
    );
    await things.insertMany([
      { _id: '1', a: 1, c: 1, d: 1 },
      { _id: '2', a: 1, c: 2, d: 2 },
    ]);
    await things.dropIndexes();
    await things.insertOne({ _id: '3', c: 1, d: 1 });
    await assert.rejects(database.db().collection('none').dropIndex('a'), serverError(26));
  });

  it('removes documents whose time is over, by the earliest date of an array', async () => {
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    await things.insertMany([
      { _id: 'over', at: minutes(-2) },
      { _id: 'over-in-array', at: [minutes(5), minutes(-2)] },
      { _id: 'recent', at: minutes(-0.5) },
      { _id: 'text', at: '2000-01-01' },
      { _id: 'none' },
    ]);
    while ((await things.countDocuments()) > 3) await setImmediate();
    assert.deepEqual(
      (await things.find().toArray()).map(({ _id }) => _id),
      ['recent', 'text', 'none'],
    );
  });

  it('keeps its indexes over a restart', async () => {
    await things.createIndex(
      { email: 1 },
      { unique: true, partialFilterExpression: { email: { $type: 'string' } } },
    );
    await things.insertOne({ _id: 'a', email: 'x' });
    const before = await things.indexes();
    const { dbName } = things;
    await database.restart();
    const again = database.db(dbName).collection<Doc>('things');
    assert.deepEqual(await again.indexes(), before);
    await assert.rejects(again.insertOne({ _id: 'b', email: 'x' }), serverError(11000));
  });

  it('refuses a hint for an index that is not there, and for one that leaves documents out', async () => {
    await things.createIndex({ a: 1 });
    await things.createIndex({ b: 1 }, { sparse: true });
    await things.insertOne({ _id: 'a', a: 1 });
    assert.equal((await things.find({}).hint('a_1').toArray()).length, 1);
    await assert.rejects(things.find({}).hint('none').toArray(), serverError(2, /hint provided/));
    await assert.rejects(
      things.find({}).hint('b_1').toArray(),
      serverError(115, /not supported by the embedded database/),
    );
  });
});
