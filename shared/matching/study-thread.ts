// Keeps the threads of problems that were asked about lately, so that a question costs no new solution.
import { AppError, type AppErrorOptions } from '../platform/errors.js';
import type { Answers, Question } from './answer.js';
import type { RunResult } from './match-run.js';
import type { PeopleProblemInput } from './people/people-problem.js';
import { problemHash } from './program-problem.js';
import { startThread } from './start-thread.js';

export type StudyThread = {
  result: Promise<RunResult>;
  ask<Kind extends keyof Answers>(question: Extract<Question, { kind: Kind }>): Promise<Answers[Kind]>;
};

export type StudyInput = { problem: PeopleProblemInput };
export type ToStudy = { number: number; question: Question };
export type FromStudy =
  | { kind: 'progress'; progress: number }
  | { kind: 'result'; result: RunResult }
  | { kind: 'unsolvable'; error: AppErrorOptions }
  | { kind: 'answer'; number: number; answer: Answers[keyof Answers] }
  | { kind: 'refused'; number: number; error: AppErrorOptions };

export type StudyOptions = { signal?: AbortSignal; onProgress?(progress: number): void };

/** Each holds the scores of all possible pairs: some hundred megabytes for ten thousand people. */
const MOST_THREADS = 2;
const open = new Map<string, OpenThread>();

type OpenThread = StudyThread & { isSolved(): boolean; end(): void };

/** The thread of this problem, which is started when there is none; the one asked longest ago gives way. */
export function studyThread(problem: PeopleProblemInput, options: StudyOptions = {}): StudyThread {
  const key = problemHash(problem);
  const thread = open.get(key) ?? startStudy(problem, { ...options, onEnd: () => void open.delete(key) });
  open.delete(key);
  open.set(key, thread);
  for (const old of [...open.values()].slice(0, -MOST_THREADS)) if (old.isSolved()) old.end();
  return thread;
}

type StudyEnding = StudyOptions & { onEnd(): void };

function startStudy(problem: PeopleProblemInput, { signal, onProgress, onEnd }: StudyEnding): OpenThread {
  const worker = startThread('study-worker', { problem } satisfies StudyInput);
  const solved = defer<RunResult>();
  const waiting = new Map<number, Deferred<Answers[keyof Answers]>>();
  let [isSolved, count] = [false, 0];
  const fail = (error: unknown) => {
    onEnd();
    solved.fail(error);
    for (const question of waiting.values()) question.fail(error);
  };
  const stop = () => {
    fail(signal?.reason);
    void worker.terminate();
  };
  signal?.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: FromStudy) => {
    if (message.kind === 'progress') return onProgress?.(message.progress);
    if (message.kind === 'unsolvable') return fail(new AppError(message.error));
    if (message.kind !== 'result') return settle(waiting, message);
    isSolved = true;
    signal?.removeEventListener('abort', stop);
    // From now on it only waits for questions, and keeps no process from ending.
    worker.unref();
    solved.done(message.result);
  });
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('The thread of the matching has ended.')));
  return {
    result: solved.promise,
    isSolved: () => isSolved && waiting.size === 0,
    end: () => {
      onEnd();
      void worker.terminate();
    },
    ask: async <Kind extends keyof Answers>(question: Extract<Question, { kind: Kind }>) => {
      await solved.promise;
      const number = count++;
      const asked = defer<Answers[keyof Answers]>();
      waiting.set(number, asked);
      worker.postMessage({ number, question } satisfies ToStudy);
      return (await asked.promise) as Answers[Kind];
    },
  };
}

function settle(
  waiting: Map<number, Deferred<Answers[keyof Answers]>>,
  message: Extract<FromStudy, { number: number }>,
): void {
  const asked = waiting.get(message.number);
  waiting.delete(message.number);
  if (message.kind === 'answer') asked?.done(message.answer);
  else asked?.fail(new AppError(message.error));
}

type Deferred<Value> = { promise: Promise<Value>; done(value: Value): void; fail(error: unknown): void };

/** Settled from outside; that nobody awaits it yet is no reason for the process to end. */
function defer<Value>(): Deferred<Value> {
  let settlers: Omit<Deferred<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((done, fail) => {
    settlers = { done, fail };
  });
  promise.catch(() => undefined);
  return {
    promise,
    done: (value) => settlers?.done(value),
    fail: (error) => settlers?.fail(error),
  };
}
