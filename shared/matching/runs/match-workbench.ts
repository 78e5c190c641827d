// The workbench of a program's managers: each of its requests, answered as its page shows it.
import { z } from 'zod';
import type {
  AdjustPreview,
  AdjustRequest,
  PairDetailsResponse,
  RelaxationsResponse,
  RunResponse,
  WhyNotResponse,
} from '../../api/matching-api.js';
import { type Context, personId } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { bendable } from '../engine/people/rule-codes.js';
import type { Adjustment, MatchRun, PairIds } from './match-run.js';
import { adjustRunByHand, previewAdjustment } from './match-run-adjust.js';
import { csvOfRun } from './match-run-csv.js';
import { askRelaxations, explainRunPair, whyNotInRun } from './match-run-questions.js';
import { type Names, namesOf, previewView, relaxationsView, runView, whyNotView } from './match-run-view.js';
import { programBase } from './program-problem.js';
import {
  doneRun,
  isOutdated,
  managedRun,
  type RunAddress,
  type RunWithState,
  withState,
} from './run-state.js';

export async function showRun(ctx: Context, address: RunAddress): Promise<RunResponse> {
  const run = await managedRun(ctx, address);
  return run.state === 'running' ? workingView(run) : viewOf(await withState(ctx, run));
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
  return whyNotView(await whyNotInRun(done, pair), namesIn(done));
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
  request: AdjustRequest,
): Promise<AdjustPreview> {
  const done = await doneRun(ctx, address);
  return previewView(await previewAdjustment(done, adjustmentOf(ctx, request)), namesIn(done));
}

export async function adjustAndShow(
  ctx: Context,
  address: RunAddress,
  request: AdjustRequest,
): Promise<RunResponse> {
  return viewOf(await adjustRunByHand(await doneRun(ctx, address), adjustmentOf(ctx, request)));
}

export async function exportRun(ctx: Context, address: RunAddress): Promise<string> {
  const found = await doneRun(ctx, address);
  return csvOfRun(found.run, found.state, await decidersIn(found));
}

function adjustmentOf(ctx: Context, request: AdjustRequest): Adjustment {
  if (request.kind !== 'bend') return request;
  return { ...request, rules: z.array(bendable).parse(request.rules), byId: personId(ctx), at: ctx.now() };
}

/** Asked for again and again while it works: how far it is, without reading everybody. */
function workingView(run: MatchRun): RunResponse {
  const names = namesOf({ candidates: [], known: [] });
  const nobody = { mentees: [], mentors: [] };
  return { ...runView({ ...run, rejections: [] }, names, new Map()), isOutdated: false, people: nobody };
}

async function viewOf(found: RunWithState): Promise<RunResponse> {
  const { run, state } = found;
  const names = namesIn(found);
  const base = programBase(state, run.startedAt);
  const view = runView(run, names, await decidersIn(found));
  const taking = (role: 'mentee' | 'mentor') =>
    base.problem.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => names(id));
  return {
    ...view,
    isOutdated: isOutdated(found, base),
    people: { mentees: taking('mentee'), mentors: taking('mentor') },
  };
}

/** The names of those who decided that a pair may bend rules. */
async function decidersIn({ run }: RunWithState): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(run.exceptions.map(({ byId }) => byId))];
  const people = ids.length > 0 ? await getPeople(ids) : [];
  return new Map(people.map(({ id, displayName }) => [id, displayName]));
}

function namesIn({ state }: RunWithState): Names {
  return namesOf(state);
}
