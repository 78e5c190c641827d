// What the database holds, in short: whoever is refused leaves it as it was.
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

/** What the timetable and the bot note for themselves changes without anybody's doing. */
const MOVING: ReadonlySet<string> = new Set(['agendaJobs', 'handled-activities', 'leaver-sweeps']);
/** Of a notice: how often somebody who has no chat was tried, and when again. */
const NOTICE = { _id: 1, notice: 1, revision: 1 };

/** A fingerprint of each collection. */
export async function whatIsKept(): Promise<Record<string, string>> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not open.');
  const names = (await db.listCollections().toArray())
    .map(({ name }) => name)
    .filter((name) => !MOVING.has(name));
  const prints = names.sort().map(async (name) => {
    const records = await db
      .collection(name)
      .find({}, { projection: name === 'notices' ? NOTICE : {} })
      .sort({ _id: 1 })
      .toArray();
    return [name, createHash('sha256').update(JSON.stringify(records)).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(prints));
}
