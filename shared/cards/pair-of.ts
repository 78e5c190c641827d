// Whom a card is about: me, and my partners in a relationship.
import { type Context, personId } from '../context.js';
import { partnersOf, type Relationship } from '../mentoring/relationship/relationship.js';
import { getRelationship } from '../mentoring/relationship/relationship-actions.js';
import { getPeople } from '../people/people-actions.js';
import type { Person } from '../people/person.js';

export type PairOfCard = {
  relationship: Relationship;
  me: Person | undefined;
  /** The first of them; in a pair the only one. */
  partner: Person | undefined;
  partners: Person[];
  /** Of all partners, joined. */
  name: string;
};

export async function pairOf(ctx: Context, relationshipId: string): Promise<PairOfCard> {
  const relationship = await getRelationship(ctx, relationshipId);
  const meId = personId(ctx);
  const others = partnersOf(relationship, meId).map((member) => member.personId);
  const people = await getPeople([meId, ...others]);
  const me = people.find(({ id }) => id === meId);
  const partners = others.flatMap((other) => people.find(({ id }) => id === other) ?? []);
  return { relationship, me, partners, partner: partners[0], name: namesOf(partners, me) };
}

/** Several people in one phrase, as the viewer's language joins them. */
export function namesOf(people: readonly Person[], viewer: Pick<Person, 'locale'> | undefined): string {
  const list = new Intl.ListFormat(viewer?.locale ?? 'en', { type: 'conjunction' });
  return list.format(people.map(({ displayName }) => displayName));
}
