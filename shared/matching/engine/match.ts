// Matches in a thread of its own, with progress and a way to stop it: the server goes on serving meanwhile.
import { AppError, type AppErrorOptions } from '../../platform/errors.js';
import { startThread } from '../../platform/start-thread.js';
import type { Answers, Question } from './answer.js';
import type { Outcome } from './outcome.js';
import type { Problem } from './read-problem.js';
import type { Progress } from './study.js';

export type MatchOptions = {
  /** Ends the thread; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** How often to improve at most; without it until the optimum is proven. */
  rounds?: number;
  onProgress?(progress: Progress): void;
};

/** @param problem as readProblem returns it */
export function match(problem: Problem, options: MatchOptions = {}): Promise<Outcome> {
  return ask(problem, { kind: 'outcome' }, options);
}

/** Solves the problem, if need be anew, and answers a question about the solution. */
export function ask<Kind extends keyof Answers>(
  problem: Problem,
  question: Extract<Question, { kind: Kind }>,
  { signal, rounds, onProgress }: MatchOptions = {},
): Promise<Answers[Kind]> {
  return new Promise((answer, fail) => {
    if (signal?.aborted) return fail(signal.reason);
    const worker = startThread('match-worker', import.meta.url, {
      problem,
      question,
      rounds,
    } satisfies WorkerInput);
    const stop = () => {
      void worker.terminate();
      fail(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'refused') fail(new AppError(message.error));
      else answer(message.answer as Answers[Kind]);
    });
    worker.once('error', fail);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      fail(new Error('The thread of the matching ended without an answer.'));
    });
  });
}

export type WorkerInput = { problem: Problem; question: Question; rounds: number | undefined };
export type WorkerMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'refused'; error: AppErrorOptions }
  | { kind: 'answer'; answer: Answers[keyof Answers] };
