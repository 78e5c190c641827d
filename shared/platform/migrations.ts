// Brings data that an older version wrote to the shape of this one: in order, once, by one process at a time.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import { Umzug } from 'umzug';
import type { Logger } from './logger.js';

type Db = mongoose.mongo.Db;

export type Migration<Needs> = {
  /** Begins with its day, as they run in the order of their names. Never changed, nor taken away. */
  name: string;
  /** May be interrupted anywhere, and is then run again from its beginning: what is done already stays as it is. */
  up(db: Db, needs: Needs): Promise<void>;
};

export type MigrationRun<Needs> = {
  migrations: readonly Migration<Needs>[];
  needs: Needs;
  log: Logger;
};

type Done = { _id: string; at: Date };
type Lease = { _id: 'lease'; holder: string; until: Date };

/** Longer than a process that lives is ever silent. */
const LEASE_MS = 30_000;
const BEAT_MS = LEASE_MS / 3;
const LOOKS_EVERY_MS = 500;

/** @throws Error that says what to do when a newer version has written the data, or a migration fails */
export async function migrate<Needs>(db: Db, { migrations, needs, log }: MigrationRun<Needs>): Promise<void> {
  const done = db.collection<Done>('migrations');
  const executed = async () => (await done.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  const umzug = new Umzug({
    migrations: migrations.map(({ name, up }) => ({ name, up: () => up(db, needs) })),
    storage: {
      executed,
      logMigration: async ({ name }) => {
        await done.updateOne({ _id: name }, { $setOnInsert: { at: new Date() } }, { upsert: true });
      },
      unlogMigration: () => Promise.reject(new Error('Migrations go one way.')),
    },
    logger: undefined,
  });
  umzug.on('migrating', ({ name }) => log.info({ migration: name }, 'the data are being migrated'));
  umzug.on('migrated', ({ name }) => log.info({ migration: name }, 'the data are migrated'));
  refuseNewer(await executed(), migrations);
  if ((await umzug.pending()).length === 0) return;
  await withLease(db, async () => {
    // Whoever waited for the lease may find that all is done, or by whom.
    refuseNewer(await executed(), migrations);
    await umzug.up();
  });
}

function refuseNewer(executed: readonly string[], known: readonly { name: string }[]): void {
  const names = new Set(known.map(({ name }) => name));
  const newer = executed.find((name) => !names.has(name));
  if (newer)
    throw new Error(
      `The data were written by a newer version of Waymark, which knows the migration ${newer}. ` +
        'Start that version, or put back a copy of the data from before it.',
    );
}

async function withLease(db: Db, work: () => Promise<unknown>): Promise<void> {
  const leases = db.collection<Lease>('migration-leases');
  const holder = randomUUID();
  while (!(await take(leases, holder))) await wait(LOOKS_EVERY_MS);
  const beat = setInterval(() => void take(leases, holder).catch(() => undefined), BEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(beat);
    await leases.deleteOne({ _id: 'lease', holder });
  }
}

/** Takes it, or keeps it for longer; false while somebody else has it. */
async function take(leases: mongoose.mongo.Collection<Lease>, holder: string): Promise<boolean> {
  const now = Date.now();
  try {
    const { matchedCount, upsertedCount } = await leases.updateOne(
      { _id: 'lease', $or: [{ holder }, { until: { $lt: new Date(now) } }] },
      { $set: { holder, until: new Date(now + LEASE_MS) } },
      { upsert: true },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === 11000) return false;
    throw error;
  }
}
