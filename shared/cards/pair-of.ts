// Whom a card is about: me, and my partner in a relationship.
import { type Context, personId } from '../context.js';
import { getPeople } from '../people/people-actions.js';
import type { Person } from '../people/person.js';
import { partnersOf, type Relationship } from '../relationship/relationship.js';
import { getRelationship } from '../relationship/relationship-actions.js';

export type PairOfCard = {
  relationship: Relationship;
  me: Person | undefined;
  partner: Person | undefined;
};

export async function pairOf(ctx: Context, relationshipId: string): Promise<PairOfCard> {
  const relationship = await getRelationship(ctx, relationshipId);
  const meId = personId(ctx);
  const [other] = partnersOf(relationship, meId);
  const people = await getPeople([meId, other?.personId ?? '']);
  return {
    relationship,
    me: people.find(({ id }) => id === meId),
    partner: people.find(({ id }) => id === other?.personId),
  };
}
