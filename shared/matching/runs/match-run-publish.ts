// Publishing a run: from then on its pairs are promised, and no other run may give the same people away.

import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { DAY } from '../../platform/hours.js';
import { explainPair } from '../engine/explain-pair.js';
import { namedText } from '../engine/named-view.js';
import { strongest } from '../engine/strongest-reasons.js';
import type { MatchRun, PairIds } from './match-run.js';
import { stillKnown } from './match-run-erasure.js';
import { maySeeUnannounced } from './match-run-policy.js';
import { findUnannounced, markAnnounced, markPublished } from './match-run-store.js';
import { type ProgramState, problemOfTwo } from './program-problem.js';
import { inTurn } from './publication-turn.js';
import { type DoneRun, doneRun, isOutdated, type RunAddress } from './run-state.js';

export type PublishedRun = {
  id: string;
  programId: string;
  publishedAt: Date;
  vetoUntil: Date;
  /** Whether everybody was told before. */
  isAnnounced: boolean;
  /** All pairs are one relationship of this form. */
  form?: NonNullable<MatchRun['form']>;
  pairs: PublishedPair[];
};

export type PublishedPair = PairIds & {
  /** What speaks for the pair, as each of the two may read it; worked out when asked for. */
  reasons(): { mentee: string[]; mentor: string[] };
};

/**
 * Publishing again changes nothing, and tells what was published.
 * @throws AppError `match.not-done` (409), `match.outdated` (409), `match.changed-meanwhile` (409)
 */
export async function publishRun(ctx: Context, address: RunAddress): Promise<PublishedRun> {
  let version: number | undefined;
  return inTurn(address.programId, async (number) => {
    const done = await doneRun(ctx, address);
    if (done.run.publishedAt) return publishedRun(done);
    if (isOutdated(done, done.base)) throw new AppError({ code: 'match.outdated', status: 409 });
    version ??= done.run.version;
    if (done.run.version !== version) throw new AppError({ code: 'match.changed-meanwhile', status: 409 });
    const publishedAt = ctx.now();
    const vetoUntil = new Date(publishedAt.getTime() + done.state.program.vetoDays * DAY);
    const isMine = await markPublished(done.run, { number, publishedAt, vetoUntil });
    return isMine ? publishedRun({ ...done, run: { ...done.run, publishedAt, vetoUntil } }) : undefined;
  });
}

/** Everybody has their relationship, and was told. */
export async function announced(ctx: Context, { id }: PublishedRun): Promise<void> {
  await markAnnounced(id, ctx.now());
}

/** For jobs. */
export async function unannouncedRuns(ctx: Context): Promise<RunAddress[]> {
  if (!maySeeUnannounced(ctx.actor)) throw new AppError({ code: 'match.run-not-found', status: 404 });
  return (await findUnannounced({})).map(({ id, programId }) => ({ programId, runId: id }));
}

function publishedRun({ run, state }: DoneRun): PublishedRun {
  const { id, programId, publishedAt, vetoUntil, announcedAt, form, result } = run;
  if (!publishedAt || !vetoUntil) throw new AppError({ code: 'match.changed-meanwhile', status: 409 });
  const byId = new Map(state.candidates.map((one) => [one.personId, one]));
  return {
    id,
    programId,
    publishedAt,
    vetoUntil,
    isAnnounced: announcedAt !== undefined,
    ...(form ? { form } : {}),
    pairs: stillKnown(result.pairs).map(({ menteeId, mentorId }) => ({
      menteeId,
      mentorId,
      reasons: () => {
        const candidates = [menteeId, mentorId].flatMap((one) => byId.get(one) ?? []);
        return reasonsFor({ ...state, candidates }, run, { menteeId, mentorId });
      },
    })),
  };
}

/** None when one of the two has left meanwhile. */
function reasonsFor(both: ProgramState, run: MatchRun, pair: PairIds) {
  if (both.candidates.length < 2) return { mentee: [], mentor: [] };
  const problem = problemOfTwo(both, run.startedAt, pair);
  const { criteria } = explainPair(problem, { mentee: pair.menteeId, mentor: pair.mentorId });
  return {
    mentee: strongest(criteria, 'mentee', namedText),
    mentor: strongest(criteria, 'mentor', namedText),
  };
}
