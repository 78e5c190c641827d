// Keeps how far each person is in each module, and their sealed reflections.
import mongoose from 'mongoose';
import type { Progress } from './progress.js';

type ProgressRecord = Omit<Progress, 'scorePercent' | 'completedAt'> & {
  scorePercent?: number | null;
  completedAt?: Date | null;
  sealedReflection?: string | null;
  updatedAt: Date;
};

const schema = new mongoose.Schema<ProgressRecord>(
  {
    personId: { type: String, required: true },
    moduleId: { type: String, required: true },
    state: { type: String, enum: ['in-progress', 'completed'], required: true },
    scorePercent: Number,
    completedAt: Date,
    sealedReflection: String,
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ personId: 1, moduleId: 1 }, { unique: true });

const ModuleProgress = mongoose.model('ModuleProgress', schema, 'module-progress');

export type OwnModule = { personId: string; moduleId: string };

export async function findProgress(personIds: readonly string[], moduleId: string): Promise<Progress[]> {
  const records = await ModuleProgress.find({ personId: { $in: [...personIds] }, moduleId }).lean();
  return records.map(toProgress);
}

export async function findCompleted(personIds: readonly string[], moduleId: string): Promise<string[]> {
  return ModuleProgress.distinct('personId', {
    personId: { $in: [...personIds] },
    moduleId,
    state: 'completed',
  });
}

/** The reflection that was written last, with the person under whose key it is sealed. */
export async function findReflection(personIds: readonly string[], moduleId: string) {
  const record = await ModuleProgress.findOne({
    personId: { $in: [...personIds] },
    moduleId,
    sealedReflection: { $type: 'string' },
  })
    .sort({ updatedAt: -1 })
    .lean();
  return record?.sealedReflection
    ? { personId: record.personId, sealedText: record.sealedReflection }
    : undefined;
}

export async function keepReflection({ personId, moduleId }: OwnModule, sealedReflection: string, now: Date) {
  await ModuleProgress.updateOne(
    { personId, moduleId },
    { $set: { sealedReflection, updatedAt: now }, $setOnInsert: { state: 'in-progress' } },
    { upsert: true },
  );
}

/** Keeps the first time of completion and the best score, however often and in whatever order this is called. */
export async function keepCompletion({ personId, moduleId }: OwnModule, scorePercent: number, now: Date) {
  await ModuleProgress.updateOne(
    { personId, moduleId },
    {
      $set: { state: 'completed', updatedAt: now },
      $max: { scorePercent },
      $min: { completedAt: now },
    },
    { upsert: true },
  );
}

export type KeptProgress = Progress & { sealedReflection?: string };

export async function findAllProgress(personIds: readonly string[]): Promise<KeptProgress[]> {
  const records = await ModuleProgress.find({ personId: { $in: [...personIds] } }).lean();
  return records.map((record) => ({
    ...toProgress(record),
    ...(record.sealedReflection ? { sealedReflection: record.sealedReflection } : {}),
  }));
}

export async function deleteProgressOf(personIds: readonly string[]): Promise<void> {
  await ModuleProgress.deleteMany({ personId: { $in: [...personIds] } });
}

function toProgress({ personId, moduleId, state, scorePercent, completedAt }: ProgressRecord): Progress {
  return {
    personId,
    moduleId,
    state,
    ...(typeof scorePercent === 'number' ? { scorePercent } : {}),
    ...(completedAt ? { completedAt } : {}),
  };
}
