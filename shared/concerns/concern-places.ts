// Where somebody may tell a concern: the programs in which they are or were, and who would read it there.
import { type Context, personId } from '../context.js';
import { partnersOf, type Relationship } from '../mentoring/relationship/relationship.js';
import { allMyMemberships } from '../mentoring/relationship/relationship-actions.js';
import type { Program } from '../programs/program.js';
import { getPrograms, myPrograms } from '../programs/program-actions.js';
import { readersIn } from './concern-contacts.js';

export type ConcernPlace = {
  program: Program;
  /** Those who would read it if it is about none of them. */
  readerIds: string[];
  /** Mine in this program, those that have ended included. */
  relationships: { relationship: Relationship; partnerIds: string[] }[];
};

export async function concernPlaces(ctx: Context): Promise<ConcernPlace[]> {
  const memberships = await allMyMemberships(ctx);
  const { programs: visible } = await myPrograms(ctx);
  const inside = visible.filter(({ myPart }) => myPart !== 'none').map(({ program }) => program);
  const known = new Set(inside.map(({ id }) => id));
  const others = new Set(memberships.map(({ relationship }) => relationship.programId));
  const former = await getPrograms([...others].filter((id) => !known.has(id)));
  return Promise.all(
    [...inside, ...former].map(async (program) => ({
      program,
      readerIds: await readersIn(program, [personId(ctx)]),
      relationships: memberships
        .filter(({ relationship }) => relationship.programId === program.id)
        .map(({ relationship, me }) => ({
          relationship,
          partnerIds: partnersOf(relationship, me).map((member) => member.personId),
        })),
    })),
  );
}

/** My partners where it was noticed, and whom I leave out; a concern about no pair in particular is kept from no partner. */
export function keptFrom(
  { relationships }: ConcernPlace,
  input: { relationshipId?: string | undefined; keptFromIds: readonly string[] },
): string[] {
  const where = relationships.find(({ relationship }) => relationship.id === input.relationshipId);
  return [...new Set([...(where?.partnerIds ?? []), ...input.keptFromIds])];
}
