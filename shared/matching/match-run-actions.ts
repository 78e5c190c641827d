// Runs of a program's matching: started by a manager, solved by a job, listed and cancelled.
import type { StartRunRequest } from '../api/matching-api.js';
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { AppError } from '../platform/errors.js';
import { programToMatch } from './match-people.js';
import type { MatchRun, RunOverview } from './match-run.js';
import { endRun, findRuns, insertRun } from './match-run-store.js';
import { stateHash } from './program-problem.js';
import { managedRun, problemWithLocks, programState, type RunAddress } from './run-state.js';

/** Solves runs that were started. */
export const SOLVE_JOB = 'solve-match-runs';

/** The newest first. */
export async function getRuns(ctx: Context, programId: string): Promise<RunOverview[]> {
  await programToMatch(ctx, programId);
  return findRuns(programId);
}

/** @throws AppError `match.already-running` (409), `match.nobody` (409), `match.locks-broken` (409) */
export async function startRun(
  ctx: Context,
  programId: string,
  { mode, basedOn }: StartRunRequest,
): Promise<MatchRun> {
  const state = await programState(ctx, programId);
  const base = basedOn ? await managedRun(ctx, { programId, runId: basedOn }) : undefined;
  const startedAt = ctx.now();
  const terms = {
    mode,
    startedAt,
    locks: base?.locks ?? [],
    rejections: base?.rejections ?? [],
    previous: [],
  };
  const { people } = problemWithLocks(state, terms);
  const hasEverybody = (['mentee', 'mentor'] as const).every((role) =>
    people.some(({ roles }) => roles.includes(role)),
  );
  if (!hasEverybody) throw new AppError({ code: 'match.nobody', status: 409 });
  const number = (await findRuns(programId)).length + 1;
  const run: MatchRun = {
    id: ctx.newId(),
    programId,
    name: t('matchRuns.name', { number }),
    state: 'running',
    progress: 0,
    version: 0,
    stateHash: stateHash(state, terms),
    ...terms,
  };
  if (!(await insertRun(run))) throw new AppError({ code: 'match.already-running', status: 409 });
  ctx.wake(SOLVE_JOB);
  return run;
}

/** @throws AppError `match.not-running` (409) when it has ended */
export async function cancelRun(ctx: Context, address: RunAddress): Promise<MatchRun> {
  const run = await managedRun(ctx, address);
  if (!(await endRun(run.id, { state: 'cancelled' })))
    throw new AppError({ code: 'match.not-running', status: 409 });
  return managedRun(ctx, address);
}
