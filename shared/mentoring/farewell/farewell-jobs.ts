// The scheduled work around the end of relationships: the last day, its coming, and what follows long after.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { getPrograms } from '../../programs/program-actions.js';
import { endRelationship } from '../relationship/end-relationship.js';
import { eraseSpace, keepWarning, keptSpaces, stepToErasure } from '../relationship/kept-space.js';
import type { Relationship } from '../relationship/relationship.js';
import { activeRelationships } from '../relationship/relationship-actions.js';
import { type Closing, closingDue, isDoneByAll, isPast } from './closing.js';
import { deleteClosing, findClosings, findParts, openClosing } from './closing-store.js';
import { readersOf, tellOfClosing } from './closing-telling.js';
import { askInTouch } from './in-touch-actions.js';

export const farewellJobs: JobTable<Context> = [
  { name: 'close-relationships', every: '15 minutes', run: closeRelationships },
  { name: 'ask-still-in-touch', every: '1 hour', run: askInTouch },
  { name: 'erase-ended-spaces', every: '1 hour', run: eraseEndedSpaces },
];

/** Opens closings that are due, tells of those that were opened, and ends the pairs whose last day is over. */
async function closeRelationships(ctx: Context): Promise<void> {
  const pairs = await activeRelationships(ctx);
  const ids = pairs.map(({ id }) => id);
  const programs = await programsOf(pairs);
  const closings = new Map((await findClosings(ids)).map((one) => [one.relationshipId, one]));
  const parts = await findParts([...closings.keys()]);
  for (const pair of pairs) {
    const closing = closings.get(pair.id);
    const memberIds = pair.members.map(({ personId }) => personId);
    const said = parts.filter(({ relationshipId }) => relationshipId === pair.id);
    if (!closing) await openIfDue(ctx, pair, programs);
    else if (isPast(closing.endsOn, ctx.now()) || isDoneByAll(said, memberIds))
      await endRelationship(ctx, pair, { reason: 'completed' });
    else await tellOfClosing(ctx, pair, closing);
  }
}

async function openIfDue(ctx: Context, pair: Relationship, programs: Programs): Promise<void> {
  const program = programs.get(pair.programId);
  const endsOn = program && closingDue(pair, program, ctx.now());
  if (!endsOn) return;
  const toTell = pair.members.map(({ personId }) => personId);
  const fresh: Closing = { relationshipId: pair.id, endsOn, version: 1, toTell };
  await openClosing(fresh);
  const [kept] = await findClosings([pair.id]);
  if (kept) await tellOfClosing(ctx, pair, kept);
}

/** Told first, marked then, erased after that: what a crash prevented is made up for by the next run. */
async function eraseEndedSpaces(ctx: Context): Promise<void> {
  const spaces = await keptSpaces(ctx);
  const programs = await programsOf(spaces);
  for (const space of spaces) {
    switch (stepToErasure(space, programs.get(space.programId), ctx.now())) {
      case 'wait':
        break;
      case 'warn':
        await ctx.notify(await readersOf(space), { kind: 'erased-soon', relationshipId: space.id });
        await keepWarning(ctx, space.id);
        break;
      case 'erase':
        await deleteClosing(space.id);
        await eraseSpace(ctx, space.id);
        for (const { personId } of space.members)
          await ctx.refreshNotices(personId, { relationshipId: space.id });
        break;
    }
  }
}

type Programs = Awaited<ReturnType<typeof programsOf>>;

async function programsOf(pairs: readonly Relationship[]) {
  const found = await getPrograms([...new Set(pairs.map(({ programId }) => programId))]);
  return new Map(found.map((one) => [one.id, one]));
}
