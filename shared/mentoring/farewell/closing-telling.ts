// Tells of the last day of a mentoring relationship.
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { isErased } from '../../people/person.js';
import type { Relationship } from '../relationship/relationship.js';
import type { Closing } from './closing.js';
import { markClosingTold } from './closing-store.js';

/** Telling the same day again changes nothing. */
export async function tellOfClosing(ctx: Context, { id, members }: Relationship, of: Closing): Promise<void> {
  if (!of.toTell) return;
  await ctx.notify(of.toTell, { kind: 'closing', relationshipId: id, endsOn: of.endsOn });
  for (const { personId } of members) await ctx.refreshNotices(personId, { relationshipId: id });
  await markClosingTold(of);
}

/** The members who still read what they are told. */
export async function readersOf({ members }: Relationship): Promise<string[]> {
  const people = await getPeople(members.map(({ personId }) => personId));
  return people.filter((one) => !isErased(one)).map(({ id }) => id);
}
