// Keeps programs; a change counts only if nobody else changed the program meanwhile.
import { z } from 'zod';
import { collection } from '../platform/records.js';
import { type Program, program } from './program.js';

const Programs = collection('programs', {
  schema: program,
  indexes: [{ on: { managerIds: 1 } }, { on: { phase: 1 } }],
});

export async function findPrograms(ids: readonly string[]): Promise<Program[]> {
  return Programs.many({ _id: { $in: [...ids] } });
}

/** Those that these people manage, those with these ids, and those that everybody may see. */
export async function findVisiblePrograms(match: {
  managerIds: readonly string[];
  ids: readonly string[];
}): Promise<Program[]> {
  return Programs.many(
    {
      $or: [
        { managerIds: { $in: [...match.managerIds] } },
        { _id: { $in: [...match.ids] } },
        { phase: { $in: ['enroll', 'match', 'run'] }, isArchived: false },
      ],
    },
    { sort: { title: 1, _id: 1 } },
  );
}

const idOnly = z.object({ _id: z.string() });

/** Of those that have not closed. */
export async function findOpenProgramIds(): Promise<string[]> {
  const records = await Programs.model
    .find({ phase: { $ne: 'close' }, isArchived: false }, { _id: 1 })
    .lean();
  return records.map((record) => idOnly.parse(record)._id);
}

export async function managesAny(managerIds: readonly string[]): Promise<boolean> {
  return (await Programs.model.exists({ managerIds: { $in: [...managerIds] } })) !== null;
}

export async function insertProgram(fresh: Program): Promise<void> {
  if (!(await Programs.insert(fresh))) throw new Error(`There is a program ${fresh.id} already.`);
}

/** Creates the program or brings it to this state, whatever it was before. */
export async function putProgramRecord({ id, ...rest }: Program): Promise<void> {
  await Programs.model.updateOne({ _id: id }, { $set: rest }, { upsert: true });
}

/** Whether the change was kept: false when the program is no longer what was read. */
export async function saveProgram(read: Program, change: Partial<Program>): Promise<boolean> {
  const { id: _id, ...fields } = change;
  const { modifiedCount } = await Programs.model.updateOne(
    { _id: read.id, version: read.version },
    { $set: { ...fields, version: read.version + 1 } },
  );
  return modifiedCount === 1;
}

/** Notes of those that have closed, or were put away, since when; what was noted stays. */
export async function noteClosed(now: Date): Promise<void> {
  const isOver = { $or: [{ phase: 'close' as const }, { isArchived: true }] };
  await Programs.model.updateMany({ ...isOver, closedAt: { $exists: false } }, { $set: { closedAt: now } });
}

export async function findClosedBefore(day: Date): Promise<Program[]> {
  return Programs.many({ closedAt: { $lt: day } });
}

/** Who manages a program under both ids manages it once. A list that was read before is no longer what is saved over. */
export async function renameInPrograms(from: string, to: string): Promise<void> {
  const other = { $and: [{ managerIds: from }, { managerIds: { $ne: to } }] };
  await Programs.model.updateMany(
    other,
    { $set: { 'managerIds.$[old]': to }, $inc: { version: 1 } },
    { arrayFilters: [{ old: from }] },
  );
  await Programs.model.updateMany(
    { managerIds: from },
    { $pull: { managerIds: from }, $inc: { version: 1 } },
  );
}
