// Keeps a thread for the people of a program, whose scores are worked out once, whatever is decided and asked after.
import type { Worker } from 'node:worker_threads';
import { AppError, type AppErrorOptions } from '../../platform/errors.js';
import { startThread } from '../../platform/start-thread.js';
import type { Answers, Question } from '../engine/answer.js';
import type { PairOfIds } from '../engine/find-people.js';
import type { Obstacle } from '../engine/obstacle.js';
import type { Decisions } from '../engine/people/people-problem.js';
import type { RunResult } from './match-run.js';
import type { ProgramBase } from './program-problem.js';

export type ThreadQuestion = Question | { kind: 'result' } | { kind: 'obstacle'; pair: PairOfIds };
export type ThreadAnswers = Answers & { result: RunResult; obstacle: Obstacle };
type ThreadAnswer = ThreadAnswers[keyof ThreadAnswers];

export type StudyThread = {
  /** @throws AppError `matching.invalid-input` (400) when what was decided is not possible */
  ask<Kind extends keyof ThreadAnswers>(
    decided: Decided,
    question: Extract<ThreadQuestion, { kind: Kind }>,
    options?: AskOptions,
  ): Promise<ThreadAnswers[Kind]>;
};

export type Decided = {
  decisions: Decisions;
  /** What was decided before, with the same earlier pairs: where the search begins, and what it is quick from. */
  from?: Decisions | undefined;
};

export type AskOptions = { signal?: AbortSignal; onProgress?(progress: number): void };

export type StudyInput = { problem: ProgramBase['problem'] };
export type ToStudy = Decided & { number: number; question: ThreadQuestion };
export type FromStudy =
  | { kind: 'progress'; number: number; progress: number }
  | { kind: 'answer'; number: number; answer: ThreadAnswer }
  | { kind: 'refused'; number: number; error: AppErrorOptions };

/** Each holds the scores of all possible pairs: some hundred megabytes for ten thousand people. */
const MOST_THREADS = 2;
const open = new Map<string, OpenThread>();

type Waiting = {
  onProgress: AskOptions['onProgress'];
  done(answer: ThreadAnswer): void;
  fail(error: unknown): void;
};
type OpenThread = {
  worker: Worker;
  waiting: Map<number, Waiting>;
  asked: number;
  end(error?: unknown): void;
};

/** The thread of these people, which is started when there is none; the one asked longest ago gives way. */
export function studyThread({ problem, hash }: ProgramBase): StudyThread {
  const thread = open.get(hash) ?? openThread({ problem }, () => void open.delete(hash));
  open.delete(hash);
  open.set(hash, thread);
  for (const old of [...open.values()].slice(0, -MOST_THREADS)) if (old.waiting.size === 0) old.end();
  return {
    ask: async (decided, question, options) =>
      (await ask(thread, { ...decided, question }, options)) as never,
  };
}

function openThread(input: StudyInput, onEnd: () => void): OpenThread {
  const worker = startThread('study-worker', import.meta.url, input);
  const waiting: OpenThread['waiting'] = new Map();
  const end = (error: unknown = new Error('The thread of the matching has ended.')) => {
    onEnd();
    for (const one of waiting.values()) one.fail(error);
    waiting.clear();
    void worker.terminate();
  };
  worker.on('message', (message: FromStudy) => {
    const asked = waiting.get(message.number);
    if (message.kind === 'progress') return asked?.onProgress?.(message.progress);
    settled(worker, waiting, message.number);
    if (message.kind === 'answer') asked?.done(message.answer);
    else asked?.fail(new AppError(message.error));
  });
  worker.once('error', end);
  worker.once('exit', () => end());
  return { worker, waiting, asked: 0, end };
}

function ask(
  thread: OpenThread,
  message: Omit<ToStudy, 'number'>,
  { signal, onProgress }: AskOptions = {},
): Promise<ThreadAnswer> {
  const { worker, waiting, end } = thread;
  return new Promise((done, fail) => {
    if (signal?.aborted) return fail(signal.reason);
    const number = thread.asked++;
    const stop = () => {
      settled(worker, waiting, number);
      fail(signal?.reason);
      // Others who asked are not to wait again from the beginning.
      if (waiting.size === 0) end();
    };
    signal?.addEventListener('abort', stop, { once: true });
    const free = () => signal?.removeEventListener('abort', stop);
    waiting.set(number, {
      onProgress,
      done: (answer) => {
        free();
        done(answer);
      },
      fail: (error) => {
        free();
        fail(error);
      },
    });
    worker.ref();
    worker.postMessage({ number, ...message } satisfies ToStudy);
  });
}

/** While nobody waits for it, a thread keeps no process from ending. */
function settled(worker: Worker, waiting: OpenThread['waiting'], number: number): void {
  waiting.delete(number);
  if (waiting.size === 0) worker.unref();
}
