// Keeps how far each person is in each module, and their sealed reflections.
import { z } from 'zod';
import { collection, unlessTaken } from '../platform/records.js';
import { type Progress, progress } from './progress.js';

const kept = progress.extend({ sealedReflection: z.string().optional(), updatedAt: z.date() });
export type KeptProgress = z.infer<typeof kept>;

const ModuleProgress = collection('module-progress', {
  schema: kept,
  indexes: [{ on: { personId: 1, moduleId: 1 }, unique: true }],
});

export type OwnModule = { personId: string; moduleId: string };

export async function findProgress(personIds: readonly string[], moduleId: string): Promise<Progress[]> {
  return ModuleProgress.many({ personId: { $in: [...personIds] }, moduleId });
}

export async function findCompleted(personIds: readonly string[], moduleId: string): Promise<string[]> {
  return ModuleProgress.model.distinct('personId', {
    personId: { $in: [...personIds] },
    moduleId,
    state: 'completed',
  });
}

/** The reflection that was written last, with the person under whose key it is sealed. */
export async function findReflection(personIds: readonly string[], moduleId: string) {
  const found = await ModuleProgress.one(
    { personId: { $in: [...personIds] }, moduleId, sealedReflection: { $type: 'string' } },
    { sort: { updatedAt: -1 } },
  );
  return found?.sealedReflection
    ? { personId: found.personId, sealedText: found.sealedReflection }
    : undefined;
}

export async function keepReflection({ personId, moduleId }: OwnModule, sealedReflection: string, now: Date) {
  await ModuleProgress.model.updateOne(
    { personId, moduleId },
    { $set: { sealedReflection, updatedAt: now }, $setOnInsert: { state: 'in-progress' } },
    { upsert: true },
  );
}

/** Keeps the first time of completion and the best score, however often and in whatever order this is called. */
export async function keepCompletion({ personId, moduleId }: OwnModule, scorePercent: number, at: Date) {
  await ModuleProgress.model.updateOne(
    { personId, moduleId },
    {
      $set: { state: 'completed' },
      $max: { scorePercent, updatedAt: at },
      $min: { completedAt: at },
    },
    { upsert: true },
  );
}

export async function findAllProgress(personIds: readonly string[]): Promise<KeptProgress[]> {
  return ModuleProgress.many({ personId: { $in: [...personIds] } });
}

export async function deleteProgressOf(personIds: readonly string[]): Promise<void> {
  await ModuleProgress.model.deleteMany({ personId: { $in: [...personIds] } });
}

/** Gives the module that somebody began under another id, where they have none under this one, whole to them. */
export async function moveProgress(
  { personId, moduleId, sealedReflection: read }: KeptProgress,
  { to, sealedReflection }: { to: string; sealedReflection: string | undefined },
): Promise<boolean> {
  return unlessTaken(() =>
    ModuleProgress.model.updateOne(
      { personId, moduleId, sealedReflection: read ?? { $exists: false } },
      { $set: { personId: to, ...(sealedReflection ? { sealedReflection } : {}) } },
    ),
  );
}

/** Nothing when the reflection was written anew since it was read. */
export async function joinReflection(
  { personId, moduleId, sealedReflection: read }: KeptProgress,
  sealedReflection: string,
): Promise<void> {
  await ModuleProgress.model.updateOne(
    { personId, moduleId, sealedReflection: read ?? { $exists: false } },
    { $set: { sealedReflection } },
  );
}

export async function deleteProgress({ personId, moduleId, updatedAt }: KeptProgress): Promise<void> {
  await ModuleProgress.model.deleteOne({ personId, moduleId, updatedAt });
}
