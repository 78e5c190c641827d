// The thread in which a problem is solved.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../platform/errors.js';
import { answer } from './answer.js';
import type { WorkerInput, WorkerMessage } from './match.js';
import { type Progress, study } from './study.js';

const EVERY_MS = 100;
let lastProgress = 0;

const { problem, question, rounds } = workerData as WorkerInput;
try {
  send({ kind: 'answer', answer: answer(study(problem, { rounds, onProgress }), question) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const { code, status, params } = error;
  send({ kind: 'refused', error: { code, status, params } });
}

function onProgress(progress: Progress): void {
  const now = performance.now();
  if (now - lastProgress < EVERY_MS) return;
  lastProgress = now;
  send({ kind: 'progress', progress });
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
