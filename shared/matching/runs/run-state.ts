// Reads a run with the program and the people it is about, for the program's managers.
import type { Context } from '../../context.js';
import { recordReading } from '../../people/reading-log.js';
import { AppError } from '../../platform/errors.js';
import type { KnownPair } from '../../ports/known-pair.js';
import { candidatesOf, programToMatch } from './match-people.js';
import type { MatchRun, RunResult } from './match-run.js';
import { stillKnown } from './match-run-erasure.js';
import { findRun, findUnannounced } from './match-run-store.js';
import {
  decisionsOf,
  type ProgramBase,
  type ProgramState,
  programBase,
  type RunTerms,
} from './program-problem.js';
import { type AskOptions, studyThread, type ThreadAnswers, type ThreadQuestion } from './study-thread.js';

export type RunAddress = { programId: string; runId: string };
export type RunWithState = { run: MatchRun; state: ProgramState };
export type DoneRun = RunWithState & { run: MatchRun & { result: RunResult }; base: ProgramBase };

/** @throws AppError `program.not-found` (404) to anybody but the program's managers */
export async function programState(ctx: Context, programId: string): Promise<ProgramState> {
  const program = await programToMatch(ctx, programId);
  // Read before the pairs: one that is made in between is read twice, and counts once.
  const [candidates, published] = await Promise.all([candidatesOf(ctx, programId), findUnannounced({})]);
  const personIds = candidates.map(({ personId }) => personId);
  const isHere = (run: MatchRun) => run.programId === programId;
  const [known, elsewhere, promisedHere, promisedElsewhere] = await Promise.all([
    ctx.pairsOf(programId),
    ctx.pairsElsewhere(programId, personIds),
    promisedPairs(published.filter(isHere)),
    promisedPairs(published.filter((run) => !isHere(run))),
  ]);
  return {
    program,
    candidates,
    known: [...known, ...promisedHere.filter((pair) => !isMade(pair, known))],
    elsewhere: amongThese(personIds, [...elsewhere, ...promisedElsewhere]),
  };
}

/** Pairs of a run that was just published count as running before each has its relationship. */
async function promisedPairs(runs: readonly MatchRun[]): Promise<KnownPair[]> {
  return runs.flatMap(({ id, result }) =>
    stillKnown(result?.pairs ?? []).map(({ menteeId, mentorId }) => ({
      menteeId,
      mentorId,
      state: 'running' as const,
      runId: id,
    })),
  );
}

function amongThese(personIds: readonly string[], pairs: readonly KnownPair[]): KnownPair[] {
  const these = new Set(personIds);
  return pairs.filter(({ menteeId, mentorId }) => these.has(menteeId) && these.has(mentorId));
}

function isMade({ runId, menteeId }: KnownPair, known: readonly KnownPair[]): boolean {
  return known.some((one) => one.runId === runId && one.menteeId === menteeId);
}

/** @throws AppError `match.run-not-found` (404) */
export async function managedRun(ctx: Context, { programId, runId }: RunAddress): Promise<MatchRun> {
  await programToMatch(ctx, programId);
  await recordReading(ctx, { programId, what: 'matching' });
  const run = await findRun(programId, runId);
  if (!run) throw new AppError({ code: 'match.run-not-found', status: 404 });
  return run;
}

/** The pairs that the run itself was published with don't stand in its own way. */
export async function withState(ctx: Context, run: MatchRun): Promise<RunWithState> {
  const state = await programState(ctx, run.programId);
  return { run, state: { ...state, known: state.known.filter(({ runId }) => runId !== run.id) } };
}

/** @throws AppError `match.not-done` (409) */
export async function doneRun(ctx: Context, address: RunAddress): Promise<DoneRun> {
  const { run, state } = await withState(ctx, await managedRun(ctx, address));
  const { result } = run;
  if (run.state !== 'done' || !result) throw new AppError({ code: 'match.not-done', status: 409 });
  return { run: { ...run, result }, state, base: programBase(state, run.startedAt) };
}

/** Whether people, rules or weights are no longer those that were matched. */
export function isOutdated({ run, state }: RunWithState, base = programBase(state, run.startedAt)): boolean {
  return run.state === 'done' && base.hash !== run.stateHash;
}

/** What the run came to, as the matching that leaves every pair where it is. */
export function standingTerms({ run }: DoneRun): RunTerms {
  const { mode, startedAt, locks, rejections, exceptions, result } = run;
  return { mode, startedAt, locks, rejections, exceptions, previous: result.pairs };
}

/** Asks about the run's own result. @throws AppError `match.outdated` (409) */
export function askResult<Kind extends keyof ThreadAnswers>(
  done: DoneRun,
  question: Extract<ThreadQuestion, { kind: Kind }>,
): Promise<ThreadAnswers[Kind]> {
  if (isOutdated(done, done.base)) throw new AppError({ code: 'match.outdated', status: 409 });
  return askAbout(done.base, { terms: standingTerms(done) }, question);
}

export type Asking = AskOptions & {
  terms: RunTerms;
  /** With the same earlier pairs: what is known already when a change is asked about. */
  from?: RunTerms;
};

/** @throws AppError `match.locks-broken` (409) when a locked pair is no longer possible */
export async function askAbout<Kind extends keyof ThreadAnswers>(
  base: ProgramBase,
  { terms, from, ...options }: Asking,
  question: Extract<ThreadQuestion, { kind: Kind }>,
): Promise<ThreadAnswers[Kind]> {
  const decided = {
    decisions: decisionsOf(base, terms),
    ...(from ? { from: decisionsOf(base, from) } : {}),
  };
  try {
    return await studyThread(base).ask(decided, question, options);
  } catch (error) {
    if (terms.locks.length > 0 && error instanceof AppError && error.code === 'matching.invalid-input')
      throw new AppError({ code: 'match.locks-broken', status: 409, cause: error });
    throw error;
  }
}
