// How documents come back: in what order, which of their parts, in which types, and batch by batch.
import assert from 'node:assert/strict';
import {
  type Collection,
  Decimal128,
  type Document,
  Double,
  type Filter,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
} from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

type Doc = Document & { _id: string };

describe('answers of the embedded database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  const collectionOf = async (documents: Doc[]): Promise<Collection<Doc>> => {
    const collection = database.db().collection<Doc>('things');
    await collection.insertMany(documents);
    return collection;
  };
  const _idsOf = async (collection: Collection<Doc>, filter: Filter<Doc>) =>
    (await collection.find(filter).toArray()).map(({ _id }) => _id).join(' ');

  it('sorts all kinds of values in the order of BSON, and leaves equal ones as they were', async () => {
    const values = [
      new MinKey(),
      [],
      null,
      Number.NaN,
      -1,
      Long.fromNumber(7),
      'B',
      'a',
      '\u{ffff}',
      '😀',
      { a: 1 },
      new ObjectId('0123456789abcdef01234567'),
      false,
      true,
      new Date(0),
      /a/,
      new MaxKey(),
    ];
    const shuffled = values.map((a, order) => ({ _id: `v${order}`, a })).reverse();
    const things = await collectionOf(shuffled);
    const upwards = await things.find().sort({ a: 1 }).toArray();
    assert.deepEqual(
      upwards.map(({ _id }) => _id),
      values.map((_, order) => `v${order}`),
    );
    const downwards = await things.find().sort({ a: -1 }).toArray();
    assert.deepEqual(
      downwards.map(({ _id }) => _id),
      upwards.map(({ _id }) => _id).reverse(),
    );
    const same = await collectionOf(['b', 'a', 'c'].map((_id) => ({ _id, a: 1 })));
    assert.equal((await same.find().sort({ a: -1 }).toArray()).map(({ _id }) => _id).join(''), 'bac');
  });

  it('sorts an array by its least element upwards, and by its greatest downwards', async () => {
    const things = await collectionOf([
      { _id: 'wide', a: [1, 9] },
      { _id: 'middle', a: 5 },
      { _id: 'missing' },
    ]);
    const sorted = async (direction: 1 | -1) =>
      (await things.find().sort({ a: direction }).toArray()).map(({ _id }) => _id).join(' ');
    assert.equal(await sorted(1), 'missing wide middle');
    assert.equal(await sorted(-1), 'wide middle missing');
  });

  it('keeps every number in the type that it came in, through updates and a restart', async () => {
    const name = 'number-types';
    const values = {
      double: new Double(1),
      long: Long.fromNumber(5),
      int: 5,
      decimal: Decimal128.fromString('1.10'),
    };
    await database
      .db(name)
      .collection<Doc>('things')
      .insertOne({ _id: 'kinds', ...values });
    await database
      .db(name)
      .collection<Doc>('things')
      .updateOne({ _id: 'kinds' }, { $set: { other: true } });
    await database.restart();
    const found = await database
      .db(name)
      .collection<Doc>('things')
      .findOne({ _id: 'kinds' }, { promoteValues: false });
    assert.ok(found?.['double'] instanceof Double);
    assert.ok(found['long'] instanceof Long);
    assert.equal(String(found['decimal']), '1.10');
    const types = { double: { $type: 'double' }, long: { $type: 'long' }, int: { $type: 'int' } };
    assert.equal(await database.db(name).collection('things').countDocuments(types), 1);
  });

  it('shows the parts that a projection names, in the order of the document', async () => {
    const things = await collectionOf([
      { _id: 'one', a: [{ b: 1, c: 2 }, { b: 3, c: 4 }, 5], d: { e: 1, f: 2 }, g: [1, 2, 3] },
    ]);
    const shown = async (projection: object, filter: Filter<Doc> = {}) =>
      JSON.stringify(await things.findOne(filter, { projection }));
    assert.equal(await shown({ 'd.e': 1, 'a.b': 1, _id: 0 }), '{"a":[{"b":1},{"b":3}],"d":{"e":1}}');
    assert.equal(await shown({ a: 0, 'd.e': 0 }), '{"_id":"one","d":{"f":2},"g":[1,2,3]}');
    assert.equal(await shown({ g: { $slice: -1 }, a: 0, d: 0 }), '{"_id":"one","g":[3]}');
    assert.equal(await shown({ g: { $slice: [1, 1] }, _id: 0, d: 1 }), '{"d":{"e":1,"f":2},"g":[2]}');
    assert.equal(await shown({ a: { $elemMatch: { b: 3 } } }), '{"_id":"one","a":[{"b":3,"c":4}]}');
    assert.equal(await shown({ 'g.$': 1 }, { g: { $gt: 1 } }), '{"_id":"one","g":[2]}');
    assert.equal(await shown({ _id: 1 }), '{"_id":"one"}');
    assert.equal(await shown({ _id: 0, g: 1 }), '{"g":[1,2,3]}');
    await assert.rejects(things.findOne({}, { projection: { a: 1, d: 0 } }), serverError(31254));
    await assert.rejects(things.findOne({}, { projection: { a: 0, d: 1 } }), serverError(31253));
    await assert.rejects(things.findOne({}, { projection: { a: 1, 'a.b': 1 } }), serverError(31249));
  });

  it('gives large answers batch by batch, as they were when the search began', async () => {
    const things = await collectionOf(Array.from({ length: 250 }, (_, at) => ({ _id: `d${at}`, at })));
    const cursor = things.find().batchSize(100);
    assert.equal((await cursor.next())?.['at'], 0);
    await things.updateMany({}, { $set: { at: -1 } });
    await things.deleteMany({});
    const rest = await cursor.toArray();
    assert.deepEqual(
      rest.map(({ at }) => at),
      Array.from({ length: 249 }, (_, at) => at + 1),
    );
  });

  it('gives what a driver decodes in a few milliseconds at a time, unless it asks for more', async () => {
    const things = await collectionOf(
      Array.from({ length: 1000 }, (_, at) => ({ _id: `d${at}`, text: 'x'.repeat(1000) })),
    );
    const db = database.db(things.dbName);
    const batches = async (batchSize: Document) => {
      const { cursor } = await db.command({ find: 'things', ...batchSize });
      const sizes: number[] = [cursor.firstBatch.length];
      for (let id = cursor.id; id.toString() !== '0'; ) {
        const { cursor: next } = await db.command({ getMore: id, collection: 'things', ...batchSize });
        sizes.push(next.nextBatch.length);
        id = next.id;
      }
      return sizes;
    };
    const sizes = await batches({});
    assert.equal(sizes[0], 101, "MongoDB's first batch");
    assert.ok(Math.max(...sizes) <= 256, `${sizes}`);
    assert.deepEqual(await batches({ batchSize: 600 }), [600, 400]);
  });
});
