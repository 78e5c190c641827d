// Which documents a filter finds, above all where arrays, nulls and kinds of values meet.
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

describe('filters of the embedded database', () => {
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
  const idsOf = async (collection: Collection<Doc>, filter: Filter<Doc>) =>
    (await collection.find(filter).toArray()).map(({ _id }) => _id).join(' ');

  it('finds null where the field is null, missing, or missing in a document of an array', async () => {
    const things = await collectionOf([
      { _id: 'null', a: null },
      { _id: 'none' },
      { _id: 'value', a: 1 },
      { _id: 'listed', a: [1, null] },
      { _id: 'sub-missing', a: [{ b: 1 }, {}] },
      { _id: 'sub-full', a: [{ b: 1 }] },
      { _id: 'numbers', a: [1, 2] },
    ]);
    assert.equal(await idsOf(things, { a: null }), 'null none listed');
    assert.equal(await idsOf(things, { 'a.b': null }), 'null none value sub-missing');
    assert.equal(await idsOf(things, { a: { $exists: false } }), 'none');
    assert.equal(await idsOf(things, { a: { $ne: null } }), 'value sub-missing sub-full numbers');
    assert.equal(await idsOf(things, { a: { $gte: null } }), 'null none listed');
    assert.equal(await idsOf(things, { a: { $in: [null, 2] } }), 'null none listed numbers');
  });

  it('compares with an array as a whole and with each of its elements', async () => {
    const things = await collectionOf([
      { _id: 'scalar', a: 2 },
      { _id: 'list', a: [1, 2, 3] },
      { _id: 'nested', a: [[1, 2, 3]] },
      { _id: 'empty', a: [] },
    ]);
    assert.equal(await idsOf(things, { a: 2 }), 'scalar list');
    assert.equal(await idsOf(things, { a: [1, 2, 3] }), 'list nested');
    assert.equal(await idsOf(things, { a: { $gt: 2 } }), 'list');
    assert.equal(
      await idsOf(things, { a: { $gt: 1, $lt: 2 } }),
      'list',
      'different elements may meet the ends',
    );
    assert.equal(await idsOf(things, { a: { $elemMatch: { $gt: 1, $lt: 2 } } }), '');
    assert.equal(await idsOf(things, { a: { $ne: 2 } }), 'nested empty');
    assert.equal(await idsOf(things, { a: { $size: 0 } }), 'empty');
    assert.equal(await idsOf(things, { a: { $all: [2] } }), 'scalar list');
    assert.equal(await idsOf(things, { a: { $all: [1, 3] } }), 'list');
    assert.equal(await idsOf(things, { 'a.0': 1 }), 'list nested');
    assert.equal(await idsOf(things, { a: { $type: 'array' } }), 'list nested empty');
  });

  it('asks one element of an array for all conditions of $elemMatch', async () => {
    const things = await collectionOf([
      { _id: 'together', a: [{ b: 1, c: 2 }] },
      { _id: 'apart', a: [{ b: 1 }, { c: 2 }] },
    ]);
    assert.equal(await idsOf(things, { 'a.b': 1, 'a.c': 2 }), 'together apart');
    assert.equal(await idsOf(things, { a: { $elemMatch: { b: 1, c: 2 } } }), 'together');
    assert.equal(await idsOf(things, { a: { $not: { $elemMatch: { b: 1, c: 2 } } } }), 'apart');
  });

  it('takes a number in a path for an index and for a field name', async () => {
    const things = await collectionOf([
      { _id: 'index', a: [{ b: 1 }, { b: 2 }] },
      { _id: 'field', a: { 1: { b: 2 } } },
      { _id: 'inside', a: [{ 1: { b: 2 } }] },
    ]);
    assert.equal(await idsOf(things, { 'a.1.b': 2 }), 'index field inside');
  });

  it('compares numbers by value across their types, exactly beyond 2^53', async () => {
    const things = await collectionOf([
      { _id: 'int', a: 1 },
      { _id: 'double', a: new Double(1) },
      { _id: 'long', a: Long.fromNumber(1) },
      { _id: 'decimal', a: Decimal128.fromString('1.00') },
      { _id: 'big', a: Long.fromString('9007199254740993') },
      { _id: 'near', a: new Double(9007199254740992) },
      { _id: 'text', a: '1' },
    ]);
    assert.equal(await idsOf(things, { a: 1 }), 'int double long decimal');
    assert.equal(await idsOf(things, { a: Long.fromString('9007199254740993') }), 'big');
    assert.equal(await idsOf(things, { a: { $gt: new Double(9007199254740992) } }), 'big');
    assert.equal(await idsOf(things, { a: { $type: 'double' } }), 'double near');
    assert.equal(await idsOf(things, { a: { $type: 'number', $lt: 5 } }), 'int double long decimal');
  });

  it('keeps NaN equal to itself and out of every range', async () => {
    const things = await collectionOf([
      { _id: 'nan', a: Number.NaN },
      { _id: 'one', a: 1 },
    ]);
    assert.equal(await idsOf(things, { a: Number.NaN }), 'nan');
    assert.equal(await idsOf(things, { a: { $lt: 5 } }), 'one');
    assert.equal(await idsOf(things, { a: { $gte: Number.NaN } }), 'nan');
  });

  it('compares documents by the order of their fields', async () => {
    const things = await collectionOf([
      { _id: 'xy', a: { x: 1, y: 2 } },
      { _id: 'yx', a: { y: 2, x: 1 } },
    ]);
    assert.equal(await idsOf(things, { a: { x: 1, y: 2 } }), 'xy');
  });

  it('matches ranges only within the kind of the operand', async () => {
    const things = await collectionOf([
      { _id: 'number', a: 5 },
      { _id: 'text', a: 'm' },
      { _id: 'date', a: new Date(5) },
      { _id: 'flag', a: true },
    ]);
    assert.equal(await idsOf(things, { a: { $gt: 1 } }), 'number');
    assert.equal(await idsOf(things, { a: { $gt: 'a' } }), 'text');
    assert.equal(await idsOf(things, { a: { $lte: new Date(9) } }), 'date');
    assert.equal(await idsOf(things, { a: { $gt: new MinKey() } }), 'number text date flag');
  });

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

  it('tests text with regular expressions, and refuses those that JavaScript reads differently', async () => {
    const things = await collectionOf([
      { _id: 'upper', a: 'Anna' },
      { _id: 'lower', a: ['bob', 'anna'] },
      { _id: 'face', a: '😀' },
    ]);
    assert.equal(await idsOf(things, { a: /^an/i }), 'upper lower');
    assert.equal(await idsOf(things, { a: { $regex: '^an', $options: 'i', $ne: 'Anna' } }), 'lower');
    assert.equal(await idsOf(things, { a: { $in: [/^A/, 'bob'] } }), 'upper lower');
    assert.equal(await idsOf(things, { a: { $not: /a/i } }), 'face');
    assert.equal(await idsOf(things, { a: /^.$/ }), 'face');
    for (const $regex of ['\\Aan', '[[:alpha:]]', '(?i)an'])
      await assert.rejects(
        things.find({ a: { $regex } }).toArray(),
        serverError(115, /not supported by the embedded database/),
      );
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

  it('reads what a driver sends as a database reference like any other document', async () => {
    const things = await collectionOf([{ _id: 'ref', a: { $ref: 'people', $id: 7, $db: 'other' } }]);
    assert.equal(await idsOf(things, { 'a.$id': 7 }), 'ref');
    assert.equal(await idsOf(things, { a: { $ref: 'people', $id: 7, $db: 'other' } }), 'ref');
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
});
