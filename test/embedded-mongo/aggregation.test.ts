// Aggregation: the stages that the product and its libraries use, on values that keep their types.
import assert from 'node:assert/strict';
import { type Collection, type Document, Double, Long } from 'mongodb';
import { serverError, startTestDatabase, type TestDatabase } from './database.js';

describe('aggregation in the embedded database', () => {
  let database: TestDatabase;
  let sales: Collection<Document & { _id: number }>;
  before(async () => {
    database = await startTestDatabase();
    sales = database.db().collection('sales');
    await sales.insertMany([
      { _id: 1, item: 'pen', count: 2, price: new Double(1.5), tags: ['blue', 'new'] },
      { _id: 2, item: 'ink', count: 1, price: new Double(4), tags: [] },
      { _id: 3, item: 'pen', count: Long.fromNumber(3), price: null },
      { _id: 4, count: 10, box: { item: 'pen' } },
    ]);
  });
  after(() => database.stop());

  const run = (...pipeline: Document[]) => sales.aggregate(pipeline).toArray();

  it('groups by a field, missing and null together, with sums in the types of their numbers', async () => {
    assert.deepEqual(
      await run(
        { $group: { _id: '$item', count: { $sum: '$count' }, n: { $count: {} } } },
        { $sort: { _id: 1 } },
      ),
      [
        { _id: null, count: 10, n: 1 },
        { _id: 'ink', count: 1, n: 1 },
        { _id: 'pen', count: 5, n: 2 },
      ],
    );
    const grouped = [
      { $group: { _id: '$item', count: { $sum: '$count' }, total: { $sum: '$price' } } },
      { $match: { _id: 'pen', count: { $type: 'long' }, total: { $type: 'double' } } },
    ];
    assert.deepEqual(await run(...grouped), [{ _id: 'pen', count: 5, total: 1.5 }]);
  });

  it('gathers averages, extremes, firsts, lists and sets', async () => {
    const [all] = await run(
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          mean: { $avg: '$price' },
          least: { $min: '$count' },
          most: { $max: '$count' },
          first: { $first: '$item' },
          last: { $last: '$item' },
          list: { $push: '$item' },
          set: { $addToSet: '$item' },
        },
      },
    );
    assert.deepEqual(all, {
      _id: null,
      mean: 2.75,
      least: 1,
      most: 10,
      first: 'pen',
      last: null,
      list: ['pen', 'ink', 'pen'],
      set: ['pen', 'ink'],
    });
  });

  it('adds doubles without losing what rounding takes', async () => {
    const tenths = database.db().collection('tenths');
    await tenths.insertMany(Array.from({ length: 10 }, () => ({ v: 0.1 })));
    assert.deepEqual(await tenths.aggregate([{ $group: { _id: 1, v: { $sum: '$v' } } }]).toArray(), [
      { _id: 1, v: 1 },
    ]);
  });

  it('unwinds arrays, with or without the documents that have none', async () => {
    const counted = async (unwind: unknown) =>
      (await run({ $unwind: unwind }, { $sort: { _id: 1, tags: 1 } })).map(({ _id, tags }) => [_id, tags]);
    assert.deepEqual(await counted('$tags'), [
      [1, 'blue'],
      [1, 'new'],
    ]);
    assert.deepEqual(await counted({ path: '$tags', preserveNullAndEmptyArrays: true }), [
      [1, 'blue'],
      [1, 'new'],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
  });

  it('computes fields, and tells a missing value from null', async () => {
    const computed = await run(
      { $match: { _id: { $in: [3, 4] } } },
      {
        $set: {
          cost: { $multiply: ['$count', '$price'] },
          isNull: { $eq: ['$price', null] },
          name: { $ifNull: ['$item', '$box.item', 'none'] },
          size: { $cond: [{ $gt: ['$count', 5] }, 'big', 'small'] },
          label: { $concat: ['#', '$item'] },
          'box.seen': true,
        },
      },
      { $unset: ['item', 'count'] },
    );
    assert.deepEqual(computed, [
      {
        _id: 3,
        price: null,
        cost: null,
        isNull: true,
        name: 'pen',
        size: 'small',
        label: '#pen',
        box: { seen: true },
      },
      {
        _id: 4,
        box: { item: 'pen', seen: true },
        cost: null,
        isNull: false,
        name: 'pen',
        size: 'big',
        label: null,
      },
    ]);
  });

  it('takes another root, skips, limits, projects and counts', async () => {
    assert.deepEqual(await run({ $match: { _id: 4 } }, { $replaceRoot: { newRoot: '$box' } }), [
      { item: 'pen' },
    ]);
    assert.deepEqual(
      await run({ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }),
      [{ _id: 3 }, { _id: 2 }],
    );
    assert.deepEqual(await run({ $match: { item: 'pen' } }, { $count: 'pens' }), [{ pens: 2 }]);
    await assert.rejects(run({ $replaceRoot: { newRoot: '$item' } }), serverError(40228));
  });

  it('never changes what is stored', async () => {
    const before = await sales.find().toArray();
    await run({ $set: { 'box.item': 'changed', 'tags.x': 1 } }, { $unwind: '$tags' });
    assert.deepEqual(await sales.find().toArray(), before);
  });

  it("counts by drivers' own pipeline, also nothing", async () => {
    assert.equal(await sales.countDocuments({ item: 'pen' }), 2);
    assert.equal(await sales.countDocuments({ item: 'none' }), 0);
    assert.equal(await sales.countDocuments({}, { skip: 1, limit: 2 }), 2);
    assert.equal(await sales.estimatedDocumentCount(), 4);
    assert.deepEqual(await sales.distinct('tags'), ['blue', 'new']);
  });
});
