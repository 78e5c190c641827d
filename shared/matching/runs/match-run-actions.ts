// Runs of a program's matching: started by a manager, solved by a job, listed and cancelled.
import type { StartRunRequest } from '../../api/matching-api.js';
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { programToMatch } from './match-people.js';
import type { MatchRun, RunOverview } from './match-run.js';
import { mayMatch } from './match-run-policy.js';
import { deleteRun, endRun, findRun, findRuns, insertRun, renameRun } from './match-run-store.js';
import { programBase } from './program-problem.js';
import { doneRun, managedRun, programState, type RunAddress } from './run-state.js';

/** Solves runs that were started. */
export const SOLVE_JOB = 'solve-match-runs';

/** The newest first. */
export async function getRuns(
  ctx: Context,
  programId: string,
): Promise<{ runs: RunOverview[]; mayStart: boolean }> {
  const program = await programToMatch(ctx, programId);
  return { runs: await findRuns(programId), mayStart: mayMatch(program) };
}

/** @throws AppError `match.wrong-phase`, `match.already-running`, `match.nobody`, `match.changed-meanwhile` (409) */
export async function startRun(
  ctx: Context,
  programId: string,
  { mode, basedOn }: StartRunRequest,
): Promise<MatchRun> {
  const state = await programState(ctx, programId);
  if (!mayMatch(state.program)) throw new AppError({ code: 'match.wrong-phase', status: 409 });
  const earlier = basedOn ? await managedRun(ctx, { programId, runId: basedOn }) : undefined;
  const startedAt = ctx.now();
  const terms = {
    mode,
    startedAt,
    locks: earlier?.locks ?? [],
    rejections: earlier?.rejections ?? [],
    exceptions: earlier?.exceptions ?? [],
    previous: [],
  };
  const { problem, hash } = programBase(state, startedAt);
  const hasEverybody = (['mentee', 'mentor'] as const).every((role) =>
    problem.people.some(({ roles }) => roles.includes(role)),
  );
  if (!hasEverybody) throw new AppError({ code: 'match.nobody', status: 409 });
  const run: MatchRun = {
    id: ctx.newId(),
    programId,
    name: await freshName(programId),
    state: 'running',
    progress: 0,
    version: 0,
    stateHash: hash,
    ...terms,
  };
  if (!(await insertRun(run))) throw new AppError({ code: 'match.already-running', status: 409 });
  if (earlier) await assertUnchanged(earlier, run);
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

/** A draft of its own with this run's result: what is changed in the one, stays as it is in the other. */
export async function copyRun(ctx: Context, address: RunAddress, name: string): Promise<MatchRun> {
  const { run } = await doneRun(ctx, address);
  const { publishedAt: _, vetoUntil: __, announcedAt: ___, ...rest } = run;
  const copy: MatchRun = { ...rest, id: ctx.newId(), name, version: 0 };
  await insertRun(copy);
  await assertUnchanged(run, copy);
  return copy;
}

export async function nameRun(ctx: Context, address: RunAddress, name: string): Promise<MatchRun> {
  const run = await managedRun(ctx, address);
  await renameRun(run.id, name);
  return { ...run, name };
}

/** @throws AppError `match.not-deletable` (409) while it runs, and once it was published */
export async function removeRun(ctx: Context, address: RunAddress): Promise<void> {
  const run = await managedRun(ctx, address);
  if (!(await deleteRun(run.id))) throw new AppError({ code: 'match.not-deletable', status: 409 });
}

/** What was taken over is given up when somebody was erased from the original, or it was changed, meanwhile. */
async function assertUnchanged({ programId, id, version }: MatchRun, taken: MatchRun): Promise<void> {
  if ((await findRun(programId, id))?.version === version) return;
  await endRun(taken.id, { state: 'cancelled' });
  await deleteRun(taken.id);
  throw new AppError({ code: 'match.changed-meanwhile', status: 409 });
}

/** The first number that no run has; deleted runs leave gaps. */
async function freshName(programId: string): Promise<string> {
  const taken = new Set((await findRuns(programId)).map(({ name }) => name));
  let number = taken.size + 1;
  while (taken.has(t('matchRuns.name', { number }))) number += 1;
  return t('matchRuns.name', { number });
}
