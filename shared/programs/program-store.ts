// Keeps programs; a change counts only if nobody else changed the program meanwhile.
import mongoose from 'mongoose';
import { defaultAgendaPack, defaultMeasures } from './objective-defaults.js';
import { type Program, USUAL_KEEP_MONTHS } from './program.js';

type Later = 'agendaPack' | 'measures' | 'trainedPercent' | 'keepMonths' | 'closedAt';
type ProgramRecord = Omit<Program, 'id' | Later> & { _id: string } & {
  [Field in Later]?: Program[Field] | null;
};

const text = { type: String, required: true } as const;
/** May be empty, which `required` would refuse. */
const words = { type: String, default: '' } as const;
const number = { type: Number, required: true } as const;
const flag = { type: Boolean, required: true } as const;
const whole = { type: mongoose.Schema.Types.Mixed, required: true } as never;

const schema = new mongoose.Schema<ProgramRecord>(
  {
    _id: text,
    title: text,
    description: words,
    objectives: { type: [String], required: true } as never,
    lengthWeeks: number,
    checkInEveryDays: number,
    mentorCapacity: number,
    languages: { type: [String], required: true },
    matchMode: text as never,
    weights: whole,
    rules: whole,
    threshold: number,
    vetoDays: number,
    trainedPercent: Number,
    keepMonths: Number,
    contact: words,
    agendaPack: String as never,
    measures: { type: [String], default: undefined } as never,
    phase: text as never,
    isArchived: flag,
    managerIds: { type: [String], required: true },
    closedAt: Date,
    version: number,
  },
  { versionKey: false },
);
schema.index({ managerIds: 1 });
schema.index({ phase: 1 });

const Programs = mongoose.model('Program', schema, 'programs');

export async function findPrograms(ids: readonly string[]): Promise<Program[]> {
  const records = await Programs.find({ _id: { $in: [...ids] } }).lean();
  return records.map(toProgram);
}

/** Those that these people manage, those with these ids, and those that everybody may see. */
export async function findVisiblePrograms(match: {
  managerIds: readonly string[];
  ids: readonly string[];
}): Promise<Program[]> {
  const records = await Programs.find({
    $or: [
      { managerIds: { $in: [...match.managerIds] } },
      { _id: { $in: [...match.ids] } },
      { phase: { $in: ['enroll', 'match', 'run'] }, isArchived: false },
    ],
  })
    .sort({ title: 1, _id: 1 })
    .lean();
  return records.map(toProgram);
}

/** Of those that have not closed. */
export async function findOpenProgramIds(): Promise<string[]> {
  const records = await Programs.find({ phase: { $ne: 'close' }, isArchived: false }, { _id: 1 }).lean();
  return records.map(({ _id }) => _id);
}

export async function managesAny(managerIds: readonly string[]): Promise<boolean> {
  return Boolean(await Programs.findOne({ managerIds: { $in: [...managerIds] } }, { _id: 1 }).lean());
}

export async function insertProgram({ id, closedAt, ...rest }: Program): Promise<void> {
  await Programs.insertOne({ _id: id, ...rest, ...(closedAt ? { closedAt } : {}) });
}

/** Creates the program or brings it to this state, whatever it was before. */
export async function putProgramRecord({ id, ...rest }: Program): Promise<void> {
  await Programs.updateOne({ _id: id }, { $set: rest }, { upsert: true });
}

/** Whether the change was kept: false when the program is no longer what was read. */
export async function saveProgram(read: Program, change: Partial<Program>): Promise<boolean> {
  const { id: _id, ...fields } = change;
  const { modifiedCount } = await Programs.updateOne(
    { _id: read.id, version: read.version },
    { $set: { ...fields, version: read.version + 1 } },
  );
  return modifiedCount === 1;
}

/** Notes of those that have closed, or were put away, since when; what was noted stays. */
export async function noteClosed(now: Date): Promise<void> {
  const isOver = { $or: [{ phase: 'close' as const }, { isArchived: true }] };
  await Programs.updateMany({ ...isOver, closedAt: { $exists: false } }, { $set: { closedAt: now } });
}

export async function findClosedBefore(day: Date): Promise<Program[]> {
  const records = await Programs.find({ closedAt: { $lt: day } }).lean();
  return records.map(toProgram);
}

/** Programs from before these were asked have what their objectives suggest, and ask nobody to train. */
function toProgram(record: ProgramRecord): Program {
  const { _id, agendaPack, measures, trainedPercent, keepMonths, closedAt, ...rest } = record;
  return {
    id: _id,
    ...rest,
    agendaPack: agendaPack ?? defaultAgendaPack(rest.objectives),
    measures: measures ?? defaultMeasures(rest.objectives),
    trainedPercent: trainedPercent ?? 0,
    keepMonths: keepMonths ?? USUAL_KEEP_MONTHS,
    ...(closedAt ? { closedAt } : {}),
  };
}
