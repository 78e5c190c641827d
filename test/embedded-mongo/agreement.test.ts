// Properties: an index never changes an answer, and filters and updates agree with a second, naive implementation.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Collection, Document, IndexSpecification, Sort } from 'mongodb';
import { startTestDatabase, type TestDatabase } from './database.js';

/** Few values, so that they meet often; some equal in different types. */
const SCALARS = [null, -1, 0, 1, 1.5, 2, 'a', 'b', '', true, false, new Date(0), new Date(5), Number.NaN];
const scalar = fc.constantFrom<unknown>(...SCALARS);
const number = fc.constantFrom(-1, 0, 1, 1.5, 2);
const row = fc.record({ c: scalar, d: number }, { requiredKeys: [] });
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(number, { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ c: scalar }, { requiredKeys: [] }) },
  { weight: 2, arbitrary: fc.array(row, { maxLength: 2 }) },
);
const document = fc.record({ a: value, b: scalar }, { requiredKeys: [] });
const documents = fc.array(document, { minLength: 1, maxLength: 25 });

const path = fc.constantFrom('a', 'b', 'a.c', 'a.d', '_id');
const range = fc.constantFrom('$gt', '$gte', '$lt', '$lte');
const condition: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.record({ $eq: value }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $in: fc.array(number, { maxLength: 4 }) }),
  fc.tuple(range, scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte'), number, fc.constantFrom('$lt', '$lte'), number)
    .map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $elemMatch: fc.record({ $gte: scalar }) }),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
);
const fields = fc.oneof(
  condition.map((a) => ({ a })),
  fc.dictionary(path, condition, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
);
const filter: fc.Arbitrary<Document> = fc.oneof(
  fields,
  fc.array(fields, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
  fc
    .tuple(fields, fc.array(fields, { minLength: 1, maxLength: 2 }))
    .map(([first, $or]) => ({ ...first, $or })),
  fc
    .tuple(fc.array(fields, { minLength: 1, maxLength: 3 }), fields)
    .map(([$or, other]) => ({ $and: [{ $or }, other] })),
);

const INDEXES: [IndexSpecification, Document][] = [
  [{ a: 1 }, {}],
  [{ b: -1 }, {}],
  [{ b: 1, a: 1 }, {}],
  [{ 'a.c': 1 }, { sparse: true }],
  [{ 'a.c': 1, 'a.d': 1 }, {}],
  [{ a: 1, b: 1 }, { partialFilterExpression: { b: { $gte: 1 } } }],
];

describe('the embedded database, for any documents', () => {
  let database: TestDatabase;
  let plain: Collection;
  let indexed: Collection;
  before(async () => {
    database = await startTestDatabase();
  });
  beforeEach(async () => {
    plain = database.db().collection('plain');
    indexed = database.db().collection('indexed');
    for (const [key, options] of INDEXES) await indexed.createIndex(key, options);
  });
  after(() => database.stop());

  const fill = async (contents: Document[], into: Collection[]) => {
    const numbered = contents.map((one, _id) => ({ _id, ...one }) as Document);
    for (const collection of into) {
      await collection.deleteMany({});
      await collection.insertMany(numbered);
    }
  };

  it('finds with indexes what it finds without them', () =>
    fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(filter, { minLength: 5, maxLength: 15 }),
        async (contents, filters) => {
          await fill(contents, [plain, indexed]);
          for (const one of filters) {
            assert.deepEqual(
              await indexed.find(one).toArray(),
              await plain.find(one).toArray(),
              JSON.stringify(one),
            );
            assert.equal(await indexed.countDocuments(one), await plain.countDocuments(one));
          }
        },
      ),
      { numRuns: 60 },
    ));

  it('finds in order with indexes what it finds in order without them', () =>
    fc.assert(
      fc.asyncProperty(
        documents,
        fc.oneof(fc.constant({}), filter),
        fc.record({
          keys: fc.array(fc.tuple(path, fc.constantFrom<1 | -1>(1, -1)), { minLength: 1, maxLength: 2 }),
          skip: fc.integer({ min: 0, max: 5 }),
          limit: fc.integer({ min: 0, max: 10 }),
        }),
        async (contents, which, { keys, ...cut }) => {
          await fill(contents, [plain, indexed]);
          const sort: Sort = Object.fromEntries(keys);
          assert.deepEqual(
            await indexed.find(which, { sort, ...cut }).toArray(),
            await plain.find(which, { sort, ...cut }).toArray(),
          );
        },
      ),
      { numRuns: 150 },
    ));

  it('changes and removes with indexes what it changes and removes without them', () => {
    const change = fc.oneof(
      fc.record({
        $set: fc.dictionary(fc.constantFrom('a', 'b'), value, { minKeys: 1, noNullPrototype: true }),
      }),
      fc.record({ $unset: fc.constantFrom({ a: '' }, { b: '' }) }),
      fc.record({ $setOnInsert: fc.record({ b: scalar }) }),
    );
    const step = fc.record({ filter, change, kind: fc.constantFrom('one', 'many', 'upsert', 'delete') });
    const run = async (
      collection: Collection,
      { filter: which, change: how, kind }: { filter: Document; change: Document; kind: string },
    ) => {
      const attempts: Record<string, () => Promise<object>> = {
        delete: () => collection.deleteOne(which),
        many: () => collection.updateMany(which, how),
        one: () => collection.updateOne(which, how),
        upsert: () => collection.updateOne({ ...which, _id: 1000 } as never, how, { upsert: true }),
      };
      return attempts[kind]?.().catch(({ code }: { code: number }) => ({ code })) ?? assert.fail(kind);
    };
    return fc.assert(
      fc.asyncProperty(documents, fc.array(step, { minLength: 1, maxLength: 8 }), async (contents, steps) => {
        await fill(contents, [plain, indexed]);
        for (const one of steps) {
          const [without, withIndexes] = [await run(plain, one), await run(indexed, one)];
          if (holdsParallelArrays(withIndexes)) return;
          assert.deepEqual(withIndexes, without, JSON.stringify(one));
        }
        assert.deepEqual(await indexed.find().toArray(), await plain.find().toArray());
        for (const { filter: which } of steps)
          assert.deepEqual(await indexed.find(which).toArray(), await plain.find(which).toArray());
      }),
      { numRuns: 60 },
    );
  });

  it('matches scalars as a naive reading of the manual does', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ b: scalar }, { requiredKeys: [] }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(NAIVE)), scalar), { minLength: 5, maxLength: 20 }),
        async (contents, tests) => {
          await fill(contents, [plain]);
          for (const [operator, operand] of tests) {
            const found = await plain.find({ b: { [operator]: operand } }).toArray();
            const expected = contents.flatMap(({ b }, _id) =>
              NAIVE[operator]?.(b ?? null, operand) ? [_id] : [],
            );
            assert.deepEqual(
              found.map(({ _id }) => _id as unknown as number),
              expected,
              `${operator} ${String(operand)}`,
            );
          }
        },
      ),
      { numRuns: 60 },
    ));

  it('updates fields as a naive reading of the manual does', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -5, max: 5 }), {
          noNullPrototype: true,
        }),
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: -5, max: 5 }),
        async (before, field, operand) => {
          for (const [operator, naive] of Object.entries(NAIVE_UPDATES)) {
            await fill([before], [plain]);
            await plain.updateOne({}, { [operator]: { [field]: operand } });
            assert.deepEqual(
              await plain.findOne({}, { projection: { _id: 0 } }),
              { ...before, [field]: naive(before[field], operand) },
              operator,
            );
          }
        },
      ),
      { numRuns: 60 },
    ));
});

type Naive = (stored: unknown, operand: unknown) => boolean;

const kind = (one: unknown) => (one instanceof Date ? 'date' : one === null ? 'null' : typeof one);
const plainly = (one: unknown) => (one instanceof Date ? one.getTime() : one) as number;
const same: Naive = (a, b) => kind(a) === kind(b) && Object.is(plainly(a), plainly(b));
const ordered =
  (holds: (a: number, b: number) => boolean, orSame: boolean): Naive =>
  (a, b) =>
    kind(a) === kind(b) && (same(a, b) ? orSame : kind(a) !== 'null' && holds(plainly(a), plainly(b)));

const NAIVE: Readonly<Record<string, Naive>> = {
  $eq: same,
  $ne: (a, b) => !same(a, b),
  $gt: ordered((a, b) => a > b, false),
  $gte: ordered((a, b) => a > b, true),
  $lt: ordered((a, b) => a < b, false),
  $lte: ordered((a, b) => a < b, true),
};

const NAIVE_UPDATES: Readonly<Record<string, (before: number | undefined, operand: number) => number>> = {
  $set: (_before, operand) => operand,
  $inc: (before = 0, operand) => before + operand,
  $mul: (before = 0, operand) => before * operand + 0,
  $min: (before = Number.POSITIVE_INFINITY, operand) => Math.min(before, operand),
  $max: (before = Number.NEGATIVE_INFINITY, operand) => Math.max(before, operand),
};

/** Two arrays in one compound index are refused, as MongoDB does: there is nothing to compare then. */
function holdsParallelArrays(answer: object): boolean {
  return 'code' in answer && answer.code === 171;
}
