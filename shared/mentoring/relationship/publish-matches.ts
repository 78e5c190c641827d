// Publishing a run of the matching: each pair becomes a relationship, and both are told, with what speaks for it.
import type { PublishResponse } from '../../api/matching-api.js';
import type { Context } from '../../context.js';
import {
  announced,
  type PublishedPair,
  type PublishedRun,
  publishRun,
  unannouncedRuns,
} from '../../matching/runs/match-run-publish.js';
import type { RunAddress } from '../../matching/runs/run-state.js';
import { startRelationship } from './relationship-actions.js';
import { findMatch } from './relationship-store.js';

/**
 * Doing it again makes up for what a crash prevented, and does nothing twice.
 * @throws AppError `match.not-done` (409), `match.outdated` (409), `match.changed-meanwhile` (409)
 */
export async function publishMatches(ctx: Context, address: RunAddress): Promise<PublishResponse> {
  const run = await publishRun(ctx, address);
  if (!run.isAnnounced) {
    if (run.form) await startChosen(ctx, run, run.form);
    else for (const pair of run.pairs) await startMatch(ctx, run, pair);
    await announced(ctx, run);
  }
  return { pairs: run.pairs.length, vetoUntil: run.vetoUntil.toISOString() };
}

/** Tells of pairs that were published when the server stopped before everybody knew; for a job. */
export async function announcePublished(ctx: Context): Promise<void> {
  for (const address of await unannouncedRuns(ctx)) await publishMatches(ctx, address);
}

/** Follows from the run and the mentee, so that a pair is started once; also when the mentee had another id then. */
export async function matchId({ id }: { id: string }, { menteeId }: { menteeId: string }): Promise<string> {
  return (await findMatch(id, menteeId))?.id ?? `${id}-${menteeId}`;
}

async function startMatch(ctx: Context, run: PublishedRun, pair: PublishedPair): Promise<void> {
  const { menteeId, mentorId } = pair;
  const reasons = pair.reasons();
  const { id } = await startRelationship({
    id: await matchId(run, pair),
    programId: run.programId,
    members: [
      { personId: mentorId, role: 'mentor' },
      { personId: menteeId, role: 'mentee' },
    ],
    status: 'active',
    startedAt: run.publishedAt,
    match: {
      runId: run.id,
      vetoUntil: run.vetoUntil,
      reasons: [
        { personId: mentorId, words: reasons.mentor },
        { personId: menteeId, words: reasons.mentee },
      ],
    },
  });
  await ctx.notify([menteeId, mentorId], { kind: 'match-published', relationshipId: id });
}

/** What a manager made by hand: one relationship, with the id of its run. */
async function startChosen(
  ctx: Context,
  { id, programId, publishedAt, pairs }: PublishedRun,
  form: NonNullable<PublishedRun['form']>,
): Promise<void> {
  const [first] = pairs;
  if (!first) return;
  const mentees = pairs.map(({ menteeId }) => menteeId);
  await startRelationship({
    id,
    programId,
    form,
    members: [
      { personId: first.mentorId, role: 'mentor' },
      ...mentees.map((personId) => ({ personId, role: 'mentee' as const })),
    ],
    status: 'active',
    startedAt: publishedAt,
  });
  await ctx.notify([first.mentorId, ...mentees], { kind: 'group-started', relationshipId: id });
}
