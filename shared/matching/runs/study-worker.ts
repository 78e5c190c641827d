// The thread that knows a program's people and their scores, and solves and explains whatever is decided about them.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type AppErrorOptions } from '../../platform/errors.js';
import { answer } from '../engine/answer.js';
import { failOn } from '../engine/input-issues.js';
import { obstacleOf } from '../engine/obstacle.js';
import { decisionIssues } from '../engine/people/decision-issues.js';
import { menteesDecidedAnew, withDecisions } from '../engine/people/decisions.js';
import { type People, readPeople } from '../engine/people/people-instance.js';
import { readPeopleProblem } from '../engine/people/read-people-problem.js';
import { type Progress, type Study, studyFrom, studyPeople } from '../engine/study.js';
import { shareDone } from './run-progress.js';
import { resultOf } from './study-result.js';
import type { FromStudy, StudyInput, ThreadAnswers, ToStudy } from './study-thread.js';

const EVERY_MS = 100;
/** A change is mostly looked at before it is made. */
const MOST_STUDIES = 3;

let people: People | undefined;
let last: { step?: Progress['step']; at: number } = { at: 0 };
const studies = new Map<string, Study>();

parentPort?.on('message', (message: ToStudy) => {
  const { number } = message;
  try {
    send({ kind: 'answer', number, answer: answerTo(message) });
  } catch (error) {
    send({ kind: 'refused', number, error: optionsOf(error) });
  }
});

function answerTo(message: ToStudy): ThreadAnswers[keyof ThreadAnswers] {
  people ??= readPeople(readPeopleProblem((workerData as StudyInput).problem));
  const { question, decisions } = message;
  if (question.kind === 'obstacle') return obstacleOf(withDecisions(people, decisions), question.pair);
  const study = studyOf(people, message);
  if (question.kind !== 'result') return answer(study, question);
  return resultOf(study, (progress) => onProgress(message.number, progress));
}

function studyOf(of: People, message: Omit<ToStudy, 'question'>): Study {
  const { number, decisions, from } = message;
  const key = JSON.stringify([decisions, from]);
  const known = studies.get(key);
  if (known) return known;
  const instance = withDecisions(of, decisions);
  failOn(decisionIssues(instance, decisions));
  const study = from
    ? studyFrom(studyOf(of, { number, decisions: from }), instance, menteesDecidedAnew(of, from, decisions))
    : studyPeople(instance, { onProgress: (progress) => onProgress(number, progress) });
  studies.set(key, study);
  for (const old of [...studies.keys()].slice(0, -MOST_STUDIES)) studies.delete(old);
  return study;
}

/** What of an error can be sent; any other ends the thread. */
function optionsOf(error: unknown): AppErrorOptions {
  if (!(error instanceof AppError)) throw error;
  const { code, status, params } = error;
  return { code, status, params };
}

function onProgress(number: number, progress: Progress): void {
  const at = performance.now();
  if (progress.step === last.step && at - last.at < EVERY_MS) return;
  last = { step: progress.step, at };
  send({ kind: 'progress', number, progress: shareDone(progress) });
}

function send(message: FromStudy): void {
  parentPort?.postMessage(message);
}
