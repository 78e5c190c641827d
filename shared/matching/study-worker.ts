// The thread that solves a program's problem, and stays to answer questions about it without solving it again.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type AppErrorOptions } from '../platform/errors.js';
import { answer } from './answer.js';
import { readPeopleProblem } from './people/read-people-problem.js';
import { type Progress, type Study, study } from './study.js';
import { resultOf } from './study-result.js';
import type { FromStudy, StudyInput, ToStudy } from './study-thread.js';

const EVERY_MS = 100;
let lastProgress = 0;

const solved = solve(workerData as StudyInput);
if (solved) {
  send({ kind: 'result', result: resultOf(solved) });
  parentPort?.on('message', (message: ToStudy) => answerTo(solved, message));
}

function solve({ problem }: StudyInput): Study | undefined {
  try {
    return study(readPeopleProblem(problem), { onProgress });
  } catch (error) {
    send({ kind: 'unsolvable', error: optionsOf(error) });
    return undefined;
  }
}

function answerTo(of: Study, { number, question }: ToStudy): void {
  try {
    send({ kind: 'answer', number, answer: answer(of, question) });
  } catch (error) {
    send({ kind: 'refused', number, error: optionsOf(error) });
  }
}

/** What of an error can be sent; any other ends the thread. */
function optionsOf(error: unknown): AppErrorOptions {
  if (!(error instanceof AppError)) throw error;
  const { code, status, params } = error;
  return { code, status, params };
}

function onProgress(progress: Progress): void {
  const now = performance.now();
  if (now - lastProgress < EVERY_MS) return;
  lastProgress = now;
  send({ kind: 'progress', progress: shareDone(progress) });
}

/** Working the scores out and placing people take about as long. */
function shareDone(progress: Progress): number {
  const share =
    progress.step === 'score' ? progress.done / progress.of : progress.placed / Math.max(1, progress.of);
  return (progress.step === 'score' ? 0 : 0.5) + Math.min(1, share) * 0.49;
}

function send(message: FromStudy): void {
  parentPort?.postMessage(message);
}
