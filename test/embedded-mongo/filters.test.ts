// Which documents a filter finds, above all where arrays, nulls and kinds of values meet.
import assert from 'node:assert/strict';
import { type Collection, Decimal128, type Document, Double, type Filter, Long, MinKey } from 'mongodb';
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

  it('reads what a driver sends as a database reference like any other document', async () => {
    const things = await collectionOf([{ _id: 'ref', a: { $ref: 'people', $id: 7, $db: 'other' } }]);
    assert.equal(await idsOf(things, { 'a.$id': 7 }), 'ref');
    assert.equal(await idsOf(things, { a: { $ref: 'people', $id: 7, $db: 'other' } }), 'ref');
  });
});
