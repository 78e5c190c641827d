// What updates make of documents: positions in arrays, types of numbers, and errors that change nothing.
import assert from 'node:assert/strict';
import {
  type Collection,
  Decimal128,
  type Document,
  Double,
  type Filter,
  Int32,
  Long,
  type UpdateFilter,
} from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

type Doc = Document & { _id: string };

describe('updates of the embedded database', () => {
  let database: TestDatabase;
  let things: Collection<Doc>;
  before(async () => {
    database = await startTestDatabase();
  });
  beforeEach(() => {
    things = database.db().collection<Doc>('things');
  });
  after(() => database.stop());

  const updated = async (
    document: object,
    update: Document,
    { filter = {}, ...options }: { filter?: Filter<Doc>; arrayFilters?: object[] } = {},
  ) => {
    await things.replaceOne({ _id: 'it' }, document, { upsert: true });
    await things.updateOne({ _id: 'it', ...filter }, update as UpdateFilter<Doc>, options as never);
    const { _id, ...rest } = (await things.findOne({ _id: 'it' })) ?? { _id: '' };
    return rest;
  };

  it('changes the element that the filter found, also under $and, $or and a dotted path', async () => {
    const document = {
      grades: [
        { by: 'a', mark: 1 },
        { by: 'b', mark: 2 },
      ],
    };
    const expected = {
      grades: [
        { by: 'a', mark: 1 },
        { by: 'b', mark: 9 },
      ],
    };
    const update = { $set: { 'grades.$.mark': 9 } };
    for (const filter of [
      { 'grades.by': 'b' },
      { grades: { $elemMatch: { by: 'b' } } },
      { $and: [{ 'grades.by': 'b' }] },
      { $or: [{ 'grades.by': 'x' }, { 'grades.by': 'b' }] },
    ]) {
      assert.deepEqual(await updated(document, update, { filter }), expected, JSON.stringify(filter));
    }
    assert.deepEqual(
      await updated({ a: { b: [1, 5] } }, { $inc: { 'a.b.$': 1 } }, { filter: { 'a.b': { $gt: 2 } } }),
      {
        a: { b: [1, 6] },
      },
    );
    await assert.rejects(updated(document, update), serverError(2, /positional operator did not find/));
  });

  it('changes all elements, or those that a named filter matches', async () => {
    const document = {
      marks: [
        { v: 1, tags: ['x', 'y'] },
        { v: 5, tags: ['x'] },
      ],
    };
    assert.deepEqual(await updated(document, { $inc: { 'marks.$[].v': 1 } }), {
      marks: [
        { v: 2, tags: ['x', 'y'] },
        { v: 6, tags: ['x'] },
      ],
    });
    const arrayFilters = [{ 'low.v': { $lt: 3 } }, { tag: 'x' }];
    assert.deepEqual(
      await updated(document, { $set: { 'marks.$[low].tags.$[tag]': 'z' } }, { arrayFilters }),
      {
        marks: [
          { v: 1, tags: ['z', 'y'] },
          { v: 5, tags: ['x'] },
        ],
      },
    );
    await assert.rejects(
      updated(document, { $set: { a: 1 } }, { arrayFilters: [{ tag: 'x' }] }),
      serverError(9, /was not used/),
    );
    await assert.rejects(
      updated(document, { $set: { 'marks.$[none].v': 1 } }),
      serverError(2, /No array filter found/),
    );
  });

  it('makes the way to a field, and fills arrays up with null', async () => {
    assert.deepEqual(await updated({}, { $set: { 'a.b.c': 1, 'a.0': 2 } }), { a: { 0: 2, b: { c: 1 } } });
    assert.deepEqual(await updated({ a: [1] }, { $set: { 'a.3': 4 } }), { a: [1, null, null, 4] });
    assert.deepEqual(await updated({ a: [1, 2] }, { $unset: { 'a.0': '' } }), { a: [null, 2] });
    await assert.rejects(
      updated({ a: 1 }, { $set: { 'a.b': 1 } }),
      serverError(28, /Cannot create field 'b'/),
    );
    await assert.rejects(updated({ a: [1] }, { $set: { 'a.b': 1 } }), serverError(28));
  });

  it('refuses two changes of one place before it changes anything', async () => {
    await assert.rejects(
      updated({}, { $set: { a: 1 }, $inc: { a: 1 } }),
      serverError(40, /would create a conflict at 'a'/),
    );
    await assert.rejects(updated({}, { $set: { 'a.b': 1, a: {} } }), serverError(40));
    await assert.rejects(updated({ a: 1 }, { $set: { b: 2 }, $inc: { c: 'x' } }), serverError(14));
    assert.deepEqual(await things.findOne({ _id: 'it' }), { _id: 'it', a: 1 });
  });

  it('adds new fields in the order of their names', async () => {
    assert.deepEqual(Object.keys(await updated({ m: 1 }, { $set: { z: 1, b: 1 }, $inc: { k: 1 } })), [
      'm',
      'b',
      'k',
      'z',
    ]);
  });

  it('changes arrays with $push, $addToSet, $pull, $pullAll and $pop', async () => {
    assert.deepEqual(await updated({ a: [3] }, { $push: { a: { $each: [1, 2], $sort: 1, $slice: 2 } } }), {
      a: [1, 2],
    });
    assert.deepEqual(await updated({ a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }), {
      a: [1, 9, 2],
    });
    assert.deepEqual(
      await updated({ a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }),
      { a: [{ n: 1 }, { n: 2 }] },
    );
    assert.deepEqual(await updated({ a: [1, [2]] }, { $addToSet: { a: { $each: [1, 2, [2]] } } }), {
      a: [1, [2], 2],
    });
    assert.deepEqual(await updated({ a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }), { a: [1] });
    assert.deepEqual(await updated({ a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }), {
      a: [{ b: 2 }],
    });
    assert.deepEqual(await updated({ a: [1, 2, 1] }, { $pullAll: { a: [1] } }), { a: [2] });
    assert.deepEqual(await updated({ a: [1, 2, 3] }, { $pop: { a: -1 } }), { a: [2, 3] });
    await assert.rejects(updated({ a: 1 }, { $push: { a: 1 } }), serverError(2, /must be an array/));
  });

  it('calculates in the type that MongoDB would give the result', async () => {
    const cases: [unknown, unknown, string][] = [
      [new Int32(1), new Int32(2), 'int'],
      [new Int32(2147483647), new Int32(1), 'long'],
      [new Int32(1), Long.fromNumber(1), 'long'],
      [Long.fromNumber(1), new Double(1), 'double'],
    ];
    for (const [before, by, type] of cases) {
      await updated({ a: before }, { $inc: { a: by } });
      assert.equal(await things.countDocuments({ _id: 'it', a: { $type: type as never } }), 1, type);
    }
    assert.deepEqual(await updated({ a: 3 }, { $mul: { a: 2, b: 5 }, $min: { c: 1 }, $max: { a2: 1 } }), {
      a: 6,
      b: 0,
      c: 1,
      a2: 1,
    });
    await assert.rejects(updated({ a: 'x' }, { $inc: { a: 1 } }), serverError(14, /non-numeric type/));
    await assert.rejects(
      updated({ a: Decimal128.fromString('1') }, { $inc: { a: 1 } }),
      serverError(115, /not supported by the embedded database/),
    );
  });

  it('counts a document as modified only when its bytes have changed', async () => {
    await things.insertOne({ _id: 'it', a: new Int32(1), b: [1] });
    const modified = async (update: UpdateFilter<Doc>) =>
      (await things.updateOne({ _id: 'it' }, update)).modifiedCount;
    assert.equal(await modified({ $set: { a: 1 } }), 0);
    assert.equal(await modified({ $addToSet: { b: 1 } }), 0);
    assert.equal(await modified({ $unset: { none: '' } }), 0);
    assert.equal(await modified({ $set: { a: new Double(1) } }), 1);
  });

  it('renames fields, and sets dates of its own clock', async () => {
    assert.deepEqual(await updated({ a: 1, b: { c: 2 } }, { $rename: { a: 'b.d' } }), { b: { c: 2, d: 1 } });
    const { at } = await updated({}, { $currentDate: { at: true } });
    assert.ok(at instanceof Date);
    await assert.rejects(updated({ a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }), serverError(2));
  });

  it('updates by a pipeline that reads the document itself', async () => {
    const pipeline = [{ $set: { total: { $add: ['$a', '$b'] }, copy: '$c.d' } }, { $unset: 'a' }];
    await things.insertOne({ _id: 'it', a: 1, b: new Double(2), c: { d: 'x' } });
    await things.updateOne({ _id: 'it' }, pipeline);
    assert.deepEqual(await things.findOne({ _id: 'it' }), {
      _id: 'it',
      b: 2,
      c: { d: 'x' },
      total: 3,
      copy: 'x',
    });
    assert.equal(await things.countDocuments({ b: { $type: 'double' }, total: { $type: 'double' } }), 1);
    await assert.rejects(things.updateOne({}, [{ $match: {} }]), serverError(72));
  });
});
