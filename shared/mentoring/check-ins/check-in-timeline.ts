// What members wrote in their check-ins: what went well, and what was difficult.
import type { Context } from '../../context.js';
import { openJson } from '../../platform/sealed-json.js';
import type { TimelineEvent, TimelineSource } from '../../ports/timeline.js';
import { isWithin } from '../relationship/relationship.js';
import { asMember, vaultOwner } from '../relationship/relationship-actions.js';
import { type CheckInAnswer, checkInWords } from './check-in.js';
import { mayReadWords } from './check-in-policy.js';
import { findAll } from './check-in-store.js';

export const checkInTimeline: TimelineSource<Context> = async (ctx, relationshipId) => {
  const { relationship, me } = await asMember(ctx, relationshipId);
  const checkIns = await findAll(relationshipId);
  const told = checkIns
    .filter((one) => mayReadWords(me, one, ctx.now()))
    .flatMap(({ id, answers }) => answers.map((answer) => ({ id, answer })))
    .filter(({ answer }) => isWithin(relationship, answer.answeredAt));
  const events = told.map(async ({ id, answer }) => {
    const { sealed } = answer;
    const words = await openJson(ctx, vaultOwner(relationshipId), { sealed, schema: checkInWords });
    return words ? eventsOf(id, answer, words) : [];
  });
  return (await Promise.all(events)).flat();
};

function eventsOf(
  id: string,
  { personId, answeredAt: at }: CheckInAnswer,
  words: { win: string; challenge: string },
): TimelineEvent[] {
  return (['win', 'challenge'] as const)
    .filter((what) => words[what] !== '')
    .map((what) => ({ id: `${id}-${personId}-${what}`, at, what, about: words[what], personId }));
}
