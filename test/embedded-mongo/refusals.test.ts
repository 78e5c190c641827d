// What is left to MongoDB is refused by its own codes and by name: never ignored, never answered wrongly.
import assert from 'node:assert/strict';
import type { Collection, Db, Document, MongoServerError } from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

const REFUSAL = /not supported by the embedded database.*MONGODB_URI to a MongoDB server/;

describe('refusals of the embedded database', () => {
  let database: TestDatabase;
  let db: Db;
  let things: Collection<Document>;
  before(async () => {
    database = await startTestDatabase();
    db = database.db();
    things = db.collection('things');
    await things.insertMany([{ a: 1, place: [1, 2] }, { a: 2 }]);
  });
  after(() => database.stop());

  const refused: [what: string, code: number, run: () => Promise<unknown>][] = [
    ['a collation', 115, () => things.find({}, { collation: { locale: 'en', strength: 2 } }).toArray()],
    ['variables of let', 115, () => things.find({}, { let: { x: 1 } }).toArray()],
    ['$where', 115, () => things.find({ $where: 'true' }).toArray()],
    ['$expr', 115, () => things.find({ $expr: { $eq: ['$a', 1] } }).toArray()],
    ['$text', 115, () => things.find({ $text: { $search: 'a' } }).toArray()],
    ['$jsonSchema', 115, () => things.find({ $jsonSchema: {} }).toArray()],
    ['$near', 115, () => things.find({ place: { $near: [1, 2] } }).toArray()],
    ['bit tests', 115, () => things.find({ a: { $bitsAllSet: 1 } }).toArray()],
    ['a tailable cursor', 115, () => things.find({}, { tailable: true }).toArray()],
    ['explain', 115, () => things.find({}).explain()],
    ['a computed projection', 115, () => things.find({}, { projection: { b: '$a' } }).toArray()],
    ['a snapshot', 72, () => db.command({ find: 'things', readConcern: { level: 'snapshot' } })],
    ['a write concern of two servers', 2, () => things.insertOne({ a: 3 }, { writeConcern: { w: 2 } })],
    ['$out', 115, () => things.aggregate([{ $out: 'copy' }]).toArray()],
    ['$merge', 115, () => things.aggregate([{ $merge: 'copy' }]).toArray()],
    [
      '$lookup',
      115,
      () =>
        things.aggregate([{ $lookup: { from: 'b', localField: 'a', foreignField: 'a', as: 'c' } }]).toArray(),
    ],
    [
      '$function',
      115,
      () => things.aggregate([{ $set: { b: { $function: { body: '', args: [], lang: 'js' } } } }]).toArray(),
    ],
    [
      '$accumulator',
      115,
      () => things.aggregate([{ $group: { _id: null, n: { $accumulator: {} } } }]).toArray(),
    ],
    ['a change stream', 40573, () => things.aggregate([{ $changeStream: {} }]).toArray()],
    ['the sort of an update', 115, () => things.updateOne({}, { $set: { a: 1 } }, { sort: { a: 1 } })],
    ['$bit', 115, () => things.updateOne({}, { $bit: { a: { and: 1 } } })],
    ['a capped collection', 115, () => db.createCollection('capped', { capped: true, size: 1000 })],
    ['a time series', 115, () => db.createCollection('series', { timeseries: { timeField: 'at' } })],
    ['a view', 115, () => db.createCollection('view', { viewOn: 'things', pipeline: [] })],
    ['a validator', 115, () => db.createCollection('checked', { validator: { a: 1 } })],
    ['a text index', 67, () => things.createIndex({ a: 'text' })],
    ['a geo index', 67, () => things.createIndex({ place: '2dsphere' })],
    ['a hashed index', 67, () => things.createIndex({ a: 'hashed' })],
    ['a wildcard index', 67, () => things.createIndex({ '$**': 1 })],
    ['a hidden index', 67, () => things.createIndex({ a: 1 }, { hidden: true })],
    ['renameCollection', 115, () => things.rename('others')],
    ['collMod', 115, () => db.command({ collMod: 'things' })],
    ['collStats', 115, () => db.command({ collStats: 'things' })],
    ['the bulkWrite command', 115, () => db.admin().command({ bulkWrite: 1, ops: [], nsInfo: [] })],
    [
      'the strict API',
      115,
      () =>
        db
          .command({ ping: 1, find: 'things', apiStrict: true })
          .then(() => db.command({ count: 'things', apiVersion: '1', apiStrict: true })),
    ],
    ['a command that does not exist', 59, () => db.command({ makeCoffee: 1 })],
    ['an option that does not exist', 40415, () => db.command({ find: 'things', colour: 'red' })],
    [
      'an option of a statement that does not exist',
      40415,
      () =>
        db.command({ delete: 'things', deletes: [{ q: {}, limit: 1, colour: 'red' }] }).then(throwWriteError),
    ],
    ['signing in', 59, () => db.command({ saslStart: 1, mechanism: 'PLAIN', payload: '' })],
  ];
  for (const [what, code, run] of refused) {
    it(`refuses ${what} with code ${code}, and says where to find it`, () =>
      assert.rejects(run(), serverError(code, REFUSAL)));
  }

  it('refuses transactions as a single server does', async () => {
    const client = await database.client();
    const session = client.startSession();
    session.startTransaction();
    await assert.rejects(
      client.db('test').collection('things').insertOne({ a: 1 }, { session }),
      (error: MongoServerError) =>
        error.code === 20 || /does not support retryable writes/.test(error.message),
    );
    await session.endSession().catch(() => undefined);
    await assert.rejects(
      db.command({
        insert: 'things',
        documents: [{}],
        txnNumber: 1,
        autocommit: false,
        startTransaction: true,
      }),
      serverError(20, REFUSAL),
    );
  });

  it('refuses what MongoDB refuses, with its codes', async () => {
    const cases: [number, () => Promise<unknown>][] = [
      [2, () => things.find({ a: { $unknown: 1 } }).toArray()],
      [2, () => things.find({ $unknown: 1 }).toArray()],
      [2, () => things.find({ a: { $in: 1 } } as never).toArray()],
      [2, () => things.find({ $or: [] }).toArray()],
      [9, () => things.updateOne({}, { $unknown: { a: 1 } } as never)],
      [9, () => db.command({ aggregate: 'things', pipeline: [] })],
      [14, () => db.command({ find: 'things', filter: 1 })],
      [16, () => db.command({ insert: 'things', documents: [] })],
      [26, () => db.collection('none').indexes()],
      [43, () => db.command({ getMore: 5n, collection: 'things' })],
      [48, () => db.command({ create: 'things' })],
      [73, () => db.command({ create: 'a$b' })],
      [15975, () => db.command({ find: 'things', sort: { a: 2 } })],
      [17276, () => things.aggregate([{ $set: { b: '$$nothing' } }]).toArray()],
      [40324, () => things.aggregate([{ $unknown: 1 }]).toArray()],
      [53, () => things.insertOne({ _id: [1] as never })],
      [52, () => things.insertOne({ _id: { $a: 1 } as never })],
      [10334, () => things.updateMany({}, { $set: { big: 'x'.repeat(16 * 1024 * 1024) } })],
    ];
    for (const [code, run] of cases) await assert.rejects(run(), serverError(code), String(run));
  });

  it('ends a search whose time is over', async () => {
    const many = db.collection('many');
    await many.insertMany(Array.from({ length: 30_000 }, (_, at) => ({ at, text: 'x'.repeat(50) })));
    await assert.rejects(many.find({ text: /xy/ }).maxTimeMS(1).toArray(), serverError(50));
    assert.equal(await many.countDocuments({}, { maxTimeMS: 60_000 }), 30_000);
  });

  it('has done nothing of what it refused', async () => {
    assert.deepEqual((await things.distinct('a')).sort(), [1, 2]);
    assert.deepEqual((await db.listCollections().toArray()).map(({ name }) => name).sort(), [
      'many',
      'things',
    ]);
  });
});

function throwWriteError({ writeErrors }: Document): void {
  throw Object.assign(new Error(writeErrors[0].errmsg), writeErrors[0]);
}
