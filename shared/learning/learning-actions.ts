// What a person can do with a learning module: read it, reflect on it, complete it.

import {
  type CompleteRequest,
  type CompleteResponse,
  completeRequest,
  type ModuleResponse,
  type ProgressView,
  type ReflectionRequest,
  type ReflectionResponse,
  reflectionRequest,
} from '../api/module-api.js';
import { type Context, personId } from '../context.js';
import { queueScores, recordLaunchPlace } from '../lms/lms-actions.js';
import { personOwner } from '../people/person.js';
import { AppError } from '../platform/errors.js';
import { type Module, withoutAnswers } from './module.js';
import { virtualMentoringBasics } from './modules/virtual-mentoring-basics.js';
import { bestOf, scoreQuiz } from './progress.js';
import { ownerIds } from './progress-policy.js';
import {
  findCompleted,
  findProgress,
  findReflection,
  keepCompletion,
  keepReflection,
} from './progress-store.js';

const modules: readonly Module[] = [virtualMentoringBasics];

export type MyModule = Omit<ProgressView, 'moduleId'> & { id: string; title: string; minutes: number };

/** The module without its right answers, with my reflection and my progress. */
export async function getModule(ctx: Context, moduleId: string): Promise<ModuleResponse> {
  const module = findModule(moduleId);
  const [text, progress] = await Promise.all([myReflection(ctx, moduleId), myProgress(ctx, moduleId)]);
  return { module: withoutAnswers(module, text), progress };
}

/** All that can be learned, in short. */
export function allModules(): { id: string; title: string }[] {
  return modules.map(({ id, title }) => ({ id, title }));
}

/** Which of these have completed what everybody learns before pairs meet. */
export async function trainedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await findCompleted(personIds, virtualMentoringBasics.id));
}

/** The module that stands on my home page. */
export async function myModule(ctx: Context): Promise<MyModule> {
  const { id, title, minutes } = virtualMentoringBasics;
  const { moduleId: _, ...progress } = await myProgress(ctx, id);
  return { id, title, minutes, ...progress };
}

export async function saveReflection(
  ctx: Context,
  moduleId: string,
  input: ReflectionRequest,
): Promise<ReflectionResponse> {
  findModule(moduleId);
  const { text } = reflectionRequest.parse(input);
  const me = personId(ctx);
  await keepReflection({ personId: me, moduleId }, await ctx.vault.seal(personOwner(me), text), ctx.now());
  return { progress: await myProgress(ctx, moduleId) };
}

/** May be repeated: the best score counts, and the course's gradebook hears of the best one. */
export async function completeModule(
  ctx: Context,
  moduleId: string,
  input: CompleteRequest,
): Promise<CompleteResponse> {
  const module = findModule(moduleId);
  const { quizAnswers } = completeRequest.parse(input);
  const scored = scoreQuiz(module, quizAnswers);
  if (!scored) throw new AppError({ code: 'learning.quiz-incomplete', status: 400 });
  await keepCompletion({ personId: personId(ctx), moduleId }, scored.scorePercent, ctx.now());
  return { progress: await reportProgress(ctx, moduleId), results: scored.results };
}

export type CoursePlace = {
  /** The first module when the course names none. */
  moduleId?: string | undefined;
  /** Where the score goes; absent when nothing is graded there. */
  gradedAt?: { platformId: string; sub: string; lineItemUrl: string } | undefined;
};

/** Opens the module at a place in a course; what I completed before, wherever that was, counts there too. */
export async function openInCourse(ctx: Context, place: CoursePlace): Promise<{ moduleId: string }> {
  const { id: moduleId } = findModule(place.moduleId ?? virtualMentoringBasics.id);
  if (place.gradedAt) {
    await recordLaunchPlace({ ...place.gradedAt, personId: personId(ctx), moduleId });
    await reportProgress(ctx, moduleId);
  }
  return { moduleId };
}

/** Tells the courses in which I opened the module how far I am; what they know already is not sent again. */
export async function reportProgress(ctx: Context, moduleId: string): Promise<ProgressView> {
  const progress = await myProgress(ctx, moduleId);
  if (progress.scorePercent !== undefined) {
    await queueScores(ctx, {
      personIds: ownerIds(ctx.actor),
      moduleId,
      scoreGiven: progress.scorePercent,
      scoreMaximum: 100,
    });
  }
  return progress;
}

function findModule(moduleId: string): Module {
  const module = modules.find(({ id }) => id === moduleId);
  if (!module) throw new AppError({ code: 'learning.module-not-found', status: 404 });
  return module;
}

async function myProgress(ctx: Context, moduleId: string): Promise<ProgressView> {
  personId(ctx);
  return bestOf(moduleId, await findProgress(ownerIds(ctx.actor), moduleId));
}

async function myReflection(ctx: Context, moduleId: string): Promise<string> {
  const kept = await findReflection(ownerIds(ctx.actor), moduleId);
  return kept ? await ctx.vault.open(personOwner(kept.personId), kept.sealedText) : '';
}
