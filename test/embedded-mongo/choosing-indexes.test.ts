// How the embedded database finds: lists by membership, each branch of an $or by its index, due work without a look at the rest.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  Binary,
  BSONRegExp,
  type Collection,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { startTestDatabase, type TestDatabase } from './database.js';

const PEOPLE = 20_000;
const now = new Date('2026-12-01T09:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('finding in the embedded database', () => {
  let database: TestDatabase;
  let plain: Collection;
  let indexed: Collection;
  before(async () => {
    database = await startTestDatabase();
    plain = database.db('many').collection('plain');
    indexed = database.db('many').collection('indexed');
    await indexed.createIndexes([
      { key: { menteeId: 1 } },
      { key: { mentorId: 1 } },
      { key: { program: 1, state: 1 } },
      { key: { state: 1, dueAt: 1 } },
      { key: { dueAt: 1 } },
      { key: { toTell: 1 }, sparse: true },
    ]);
    const people = Array.from({ length: PEOPLE }, (_, at) => ({
      menteeId: `person-${at}`,
      mentorId: `person-${(at * 7) % PEOPLE}`,
      program: at % 100,
      state: ['pending', 'stale', 'sent'][at % 3],
      dueAt: minutes(((at * 7919) % PEOPLE) - PEOPLE / 2),
      ...(at % 5000 === 0 ? { toTell: ['somebody'] } : {}),
    }));
    for (const one of [plain, indexed])
      await one.insertMany(people.map((person, _id) => ({ _id, ...person }) as never));
  });
  after(() => database.stop());

  const due = { dueAt: { $lte: now } };
  const oneDue = { sort: { dueAt: 1 }, limit: 1 } as const;
  const searches: [string, Document, Document][] = [
    ['each branch of an $or', { $or: [{ menteeId: 'person-70' }, { mentorId: 'person-70' }] }, {}],
    [
      'the branches of an $or with what is demanded beside it',
      { $and: [{ program: 3 }, { $or: [{ state: 'stale' }, { state: 'sent', ...due }] }] },
      { sort: { dueAt: -1 }, limit: 5 },
    ],
    ['the one that is due first', due, oneDue],
    ['the one that is due first of several states', { state: { $in: ['pending', 'stale'] }, ...due }, oneDue],
    ['the one that was due last in one state', { state: 'sent', ...due }, { sort: { dueAt: -1 }, limit: 1 }],
    ['the next of them', { state: 'sent', ...due }, { sort: { dueAt: 1 }, skip: 3, limit: 2 }],
    ['the few that have a field', { toTell: { $exists: true, $ne: [] } }, {}],
  ];
  for (const [what, filter, options] of searches) {
    it(`finds ${what} as without an index`, async () => {
      const find = (collection: Collection) => collection.find(filter, options).toArray();
      assert.deepEqual(await find(indexed), await find(plain));
    });
  }

  it('claims due work one after the other, the earliest first', async () => {
    const claim = () =>
      indexed.findOneAndUpdate(
        { state: { $in: ['pending', 'stale'] }, dueAt: { $lte: minutes(-PEOPLE / 2 + 20) } },
        { $set: { state: 'sent' } },
        oneDue,
      );
    const claimed: number[] = [];
    for (let one = await claim(); one; one = await claim()) claimed.push(one['dueAt'].getTime());
    assert.ok(claimed.length > 5);
    assert.deepEqual(
      claimed,
      claimed.toSorted((a, b) => a - b),
    );
  });

  it('finds the members of a long list, and all others', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => `person-${at * 2}`);
    assert.equal(await plain.countDocuments({ menteeId: { $in: many } }), 5000);
    assert.equal(await plain.countDocuments({ menteeId: { $nin: many } }), PEOPLE - 5000);
  });
});

const id = new ObjectId('656565656565656565656565');
const scalar = fc.constantFrom<unknown>(
  null,
  new Int32(1),
  new Double(1),
  Long.fromNumber(1),
  Decimal128.fromString('1.0'),
  new Double(0.1),
  Decimal128.fromString('0.1'),
  new Double(-0),
  new Int32(0),
  new Double(2 ** 53),
  Long.fromString('9007199254740993'),
  Decimal128.fromString('9007199254740993'),
  new Double(Number.NaN),
  Decimal128.fromString('NaN'),
  new Double(Number.POSITIVE_INFINITY),
  'a',
  'ab',
  '1',
  'null',
  '',
  true,
  false,
  new Date(1),
  new Timestamp({ t: 0, i: 1 }),
  id,
  id.toHexString(),
  new Binary(Buffer.from('a')),
  new Binary(Buffer.from('a'), 5),
  new BSONRegExp('^a', ''),
  new BSONRegExp('^a', 'i'),
  new MinKey(),
  new MaxKey(),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(fc.array(scalar, { maxLength: 1 }), { maxLength: 1 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('c', 'd'), scalar, { noNullPrototype: true }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ c: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
  },
);

describe('membership in a list, for any values', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  it('is equality with one of them, or a match of one of its regular expressions', async () => {
    const things = database.db().collection('things');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ a: value }, { requiredKeys: [] }), { minLength: 1, maxLength: 20 }),
        fc.array(
          fc.record({
            path: fc.constantFrom('a', 'a.c', 'a.0'),
            list: fc.array(value, { minLength: 1, maxLength: 6 }),
          }),
          { minLength: 5, maxLength: 10 },
        ),
        async (contents, questions) => {
          await things.deleteMany({});
          await things.insertMany(contents.map((one, _id) => ({ _id, ...one }) as never));
          for (const { path, list } of questions) {
            const oneByOne = { $or: list.map((one) => ({ [path]: one })) };
            assert.deepEqual(
              [await idsOf({ [path]: { $in: list } }), await idsOf({ [path]: { $nin: list } })],
              [await idsOf(oneByOne), await idsOf({ $nor: [oneByOne] })],
              JSON.stringify([path, list]),
            );
          }
        },
      ),
      { numRuns: 30 },
    );

    async function idsOf(filter: Document): Promise<unknown[]> {
      return (await things.find(filter, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
    }
  });
});
