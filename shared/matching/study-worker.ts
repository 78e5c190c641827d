// The thread that solves a program's problem, and stays to answer questions about it without solving it again.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../platform/errors.js';
import { answer } from './answer.js';
import { type Progress, study } from './study.js';
import { resultOf } from './study-result.js';
import type { FromStudy, StudyInput, ToStudy } from './study-thread.js';

const EVERY_MS = 100;
let lastProgress = 0;

const { problem } = workerData as StudyInput;
const solved = study(problem, { onProgress });
send({ kind: 'result', result: resultOf(solved) });
parentPort?.on('message', ({ number, question }: ToStudy) => {
  try {
    send({ kind: 'answer', number, answer: answer(solved, question) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, status, params } = error;
    send({ kind: 'refused', number, error: { code, status, params } });
  }
});

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
