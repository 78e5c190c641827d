// The scheduled work of matching: solves runs that were started, and ends those whose process is gone.

import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { MINUTE } from '../../platform/hours.js';
import type { JobTable } from '../../platform/jobs.js';
import type { MatchRun } from './match-run.js';
import { SOLVE_JOB } from './match-run-actions.js';
import { claimRun, endRun, failAbandoned, findRun, keepProgress } from './match-run-store.js';
import { programBase } from './program-problem.js';
import { SHARE_READ } from './run-progress.js';
import { askAbout, programState } from './run-state.js';

export const matchJobs: JobTable<Context> = [{ name: SOLVE_JOB, every: '1 minute', run: solveStartedRuns }];

const BEAT_MS = 500;
/** A process that is this long without a sign of life has ended. */
const LEASE_MS = MINUTE;

async function solveStartedRuns(ctx: Context): Promise<void> {
  await failAbandoned(ctx.now(), t('matchRuns.abandoned'));
  for (let run = await claimRun(leaseFrom(ctx)); run; run = await claimRun(leaseFrom(ctx)))
    for (let open: MatchRun | undefined = run; open; open = await solveRun(ctx, open));
}

/** The run as it is now when it has to be solved again: somebody was erased meanwhile. */
async function solveRun(ctx: Context, run: MatchRun): Promise<MatchRun | undefined> {
  const pulse = startPulse(ctx, run.id);
  try {
    const state = await programState(ctx, run.programId);
    const base = programBase(state, run.startedAt);
    const { signal, onProgress } = pulse;
    onProgress(SHARE_READ);
    const result = await askAbout(base, { terms: run, signal, onProgress }, { kind: 'result' });
    const end = { state: 'done', result, stateHash: base.hash, version: run.version } as const;
    return (await endRun(run.id, end)) ? undefined : await stillRunning(run);
  } catch (error) {
    if (pulse.signal.aborted) return undefined;
    ctx.log.error({ err: error, runId: run.id }, 'a run of the matching failed');
    await endRun(run.id, { state: 'failed', failure: failureWords(error) });
    return undefined;
  } finally {
    await pulse.stop();
  }
}

async function stillRunning({ programId, id }: MatchRun): Promise<MatchRun | undefined> {
  const run = await findRun(programId, id);
  return run?.state === 'running' ? run : undefined;
}

/** Tells how far the run is and that its process lives; gives up when it was cancelled, in whatever process. */
function startPulse(ctx: Context, runId: string) {
  const controller = new AbortController();
  let progress = 0;
  let beating: Promise<void> | undefined;
  const keep = async () => {
    const goesOn = await keepProgress(runId, progress, leaseFrom(ctx));
    if (!goesOn) controller.abort();
  };
  const beat = () => {
    // A beat that the database misses is made up for by the next.
    beating ??= keep()
      .catch((error: unknown) => ctx.log.warn({ err: error, runId }, 'no pulse'))
      .finally(() => {
        beating = undefined;
      });
  };
  const timer = setInterval(beat, BEAT_MS);
  return {
    signal: controller.signal,
    onProgress: (now: number) => {
      progress = Math.max(progress, now);
      beat();
    },
    stop: async () => {
      clearInterval(timer);
      await beating;
    },
  };
}

function leaseFrom(ctx: Context): Date {
  return new Date(ctx.now().getTime() + LEASE_MS);
}

function failureWords(error: unknown): string {
  return error instanceof AppError ? t(`errors.${error.code}`, error.params) : t('errors.unexpected');
}
