// How far a person is in a module, and what their quiz is worth: pure rules.
import { z } from 'zod';
import type { CompleteResponse, ProgressView } from '../api/module-api.js';
import type { Module } from './module.js';

/** What is kept for one person and one module; the sealed reflection is kept beside it. */
export const progress = z.object({
  personId: z.string(),
  moduleId: z.string(),
  state: z.enum(['in-progress', 'completed']),
  scorePercent: z.number().optional(),
  completedAt: z.date().optional(),
});
export type Progress = z.infer<typeof progress>;

export type QuizResult = { scorePercent: number; results: CompleteResponse['results'] };

/** Returns undefined when a question has no answer or an answer that the question does not offer. */
export function scoreQuiz(module: Module, answers: Readonly<Record<string, string>>): QuizResult | undefined {
  const known = new Set(module.quiz.map((question) => question.id));
  const stray = Object.keys(answers).some((id) => !known.has(id));
  const complete = module.quiz.every(({ id, options }) =>
    options.some((option) => Object.hasOwn(answers, id) && option.id === answers[id]),
  );
  if (stray || !complete) return undefined;
  const results = module.quiz.map(({ id, rightOptionId, explanation }) => {
    return { questionId: id, correct: answers[id] === rightOptionId, rightOptionId, explanation };
  });
  const right = results.filter((result) => result.correct).length;
  return { scorePercent: Math.round((right * 100) / results.length), results };
}

/** One picture of several records of the same person (an identity joined later may bring its own). */
export function bestOf(moduleId: string, records: readonly Progress[]): ProgressView {
  if (records.length === 0) return { moduleId, state: 'not-started' };
  const completed = records.filter((record) => record.state === 'completed');
  if (completed.length === 0) return { moduleId, state: 'in-progress' };
  const scorePercent = Math.max(...completed.map((record) => record.scorePercent ?? 0));
  const firstDone = completed
    .flatMap((record) => (record.completedAt ? [record.completedAt.getTime()] : []))
    .sort((a, b) => a - b)[0];
  return {
    moduleId,
    state: 'completed',
    scorePercent,
    ...(firstDone === undefined ? {} : { completedAt: new Date(firstDone).toISOString() }),
  };
}
