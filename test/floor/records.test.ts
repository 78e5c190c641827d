// Records are checked when they are read: what is absent gets its default, what does not fit is refused with its id.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Database, openDatabase } from '../../shared/platform/db.js';
import { createLogger } from '../../shared/platform/logger.js';
import { collection } from '../../shared/platform/records.js';
import { StoredDataError } from '../../shared/platform/stored-data-error.js';

const plant = z.object({
  id: z.string(),
  kind: z.enum(['tree', 'herb']),
  leaves: z.number().default(3),
  plantedAt: z.date().optional(),
  bed: z.string().nullable(),
});
const Plants = collection('test-plants', {
  schema: plant,
  indexes: [{ on: { kind: 1, bed: 1 }, unique: true }],
});
const Notes = collection('test-notes', {
  schema: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('word'), word: z.string() }),
    z.object({ kind: z.literal('number'), number: z.number() }),
  ]),
});

describe('records', () => {
  let dataDir: string;
  let database: Database;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-records-'));
    database = await openDatabase({ mongodbUri: undefined, dataDir }, createLogger('error'));
  });

  afterEach(async () => {
    await Plants.model.deleteMany({});
    await Notes.model.deleteMany({});
  });

  after(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('come back as they were kept, under their id', async () => {
    const oak = { id: 'oak', kind: 'tree', leaves: 9, plantedAt: new Date(0), bed: 'north' } as const;
    assert.equal(await Plants.insert(oak), true);
    assert.deepEqual(await Plants.one({ _id: 'oak' }), oak);
    assert.deepEqual(await Plants.many({ bed: 'north' }, { sort: { _id: 1 }, limit: 1 }), [oak]);
    assert.equal(await Plants.one({ _id: 'elm' }), undefined);
  });

  it('of an older version have defaults, and null where something is absent', async () => {
    await raw({ _id: 'mint', kind: 'herb', bed: null, plantedAt: null, leaves: null });
    assert.deepEqual(await Plants.one({ _id: 'mint' }), { id: 'mint', kind: 'herb', leaves: 3, bed: null });
  });

  it('that do not fit are refused with collection, id and places, and without what stands in them', async () => {
    await raw({ _id: 'fern', kind: 'secret words', bed: 7 });
    for (const read of [() => Plants.one({ _id: 'fern' }), () => Plants.many({})])
      await assert.rejects(read, (error) => {
        assert.ok(error instanceof StoredDataError);
        assert.match(error.message, /test-plants fern can't be read, at kind, bed/);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
  });

  it('are checked after a change, and made where there are none', async () => {
    const made = await Plants.put({ kind: 'herb', bed: 'south' }, { _id: 'sage', leaves: 5 });
    assert.deepEqual(made, { id: 'sage', kind: 'herb', bed: 'south', leaves: 5 });
    assert.deepEqual(await Plants.put({ kind: 'herb', bed: 'south' }, { _id: 'rue', leaves: 1 }), made);
    const changed = await Plants.change({ _id: 'sage' }, { $inc: { leaves: 1 } });
    assert.equal(changed?.leaves, 6);
    assert.equal(await Plants.change({ _id: 'elm' }, { $inc: { leaves: 1 } }), undefined);
  });

  it('are kept once where an index says so', async () => {
    const bay = { id: 'bay', kind: 'tree', leaves: 3, bed: 'east' } as const;
    assert.equal(await Plants.insert(bay), true);
    assert.equal(await Plants.insert({ ...bay, id: 'box' }), false);
    assert.equal(await Plants.insert(bay), false);
    assert.equal(await Plants.model.countDocuments(), 1);
  });

  it('may come in several kinds, and without an id', async () => {
    assert.equal(await Notes.insert({ kind: 'word', word: 'hello' }), true);
    assert.equal(await Notes.insert({ kind: 'number', number: 4 }), true);
    assert.deepEqual(await Notes.many({}, { sort: { kind: 1 } }), [
      { kind: 'number', number: 4 },
      { kind: 'word', word: 'hello' },
    ]);
  });

  async function raw(record: Record<string, unknown>): Promise<void> {
    await Plants.model.collection.insertOne(record as never);
  }
});
