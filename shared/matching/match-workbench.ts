// The workbench of a program's managers: each of its requests, answered as its page shows it.
import type {
  AdjustPreview,
  PairDetailsResponse,
  RelaxationsResponse,
  RunResponse,
  WhyNotResponse,
} from '../api/matching-api.js';
import type { Context } from '../context.js';
import type { Adjustment, PairIds } from './match-run.js';
import { adjustRunByHand, previewAdjustment } from './match-run-adjust.js';
import { csvOfRun } from './match-run-csv.js';
import { askRelaxations, askWhyNot, explainRunPair } from './match-run-questions.js';
import { type Names, namesOf, previewView, relaxationsView, runView, whyNotView } from './match-run-view.js';
import { doneRun, isOutdated, type RunAddress, type RunWithState, runWithState } from './run-state.js';

export async function showRun(ctx: Context, address: RunAddress): Promise<RunResponse> {
  return viewOf(await runWithState(ctx, address));
}

export async function showPair(
  ctx: Context,
  address: RunAddress,
  pair: PairIds,
): Promise<PairDetailsResponse> {
  return explainRunPair(await doneRun(ctx, address), pair);
}

export async function showWhyNot(ctx: Context, address: RunAddress, pair: PairIds): Promise<WhyNotResponse> {
  const done = await doneRun(ctx, address);
  return whyNotView(await askWhyNot(done, pair), namesIn(done));
}

export async function showRelaxations(
  ctx: Context,
  address: RunAddress,
  whom: { personId: string; role: 'mentee' | 'mentor' },
): Promise<RelaxationsResponse> {
  const done = await doneRun(ctx, address);
  return relaxationsView(await askRelaxations(done, whom), namesIn(done));
}

export async function showPreview(
  ctx: Context,
  address: RunAddress,
  adjustment: Adjustment,
): Promise<AdjustPreview> {
  const done = await doneRun(ctx, address);
  return previewView(await previewAdjustment(done, adjustment), namesIn(done));
}

export async function adjustAndShow(
  ctx: Context,
  address: RunAddress,
  adjustment: Adjustment,
): Promise<RunResponse> {
  return viewOf(await adjustRunByHand(await doneRun(ctx, address), adjustment));
}

export async function exportRun(ctx: Context, address: RunAddress): Promise<string> {
  const { run, state } = await doneRun(ctx, address);
  return csvOfRun(run, state.candidates);
}

function viewOf(found: RunWithState): RunResponse {
  return runView(found.run, namesIn(found), isOutdated(found));
}

function namesIn({ state }: RunWithState): Names {
  return namesOf(state.candidates);
}
