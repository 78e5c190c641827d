// How a mentoring relationship looks to one of its members.

import type { PairSummary, PartnerView } from '../../api/pair-summary.js';
import { getPeople } from '../../people/people-actions.js';
import { getPrograms } from '../../programs/program-actions.js';
import { partnersOf, type Relationship } from './relationship.js';
import type { Membership } from './relationship-actions.js';

export async function pairSummary({ relationship, me, role }: Membership): Promise<PairSummary> {
  const [partners, [program]] = await Promise.all([
    partnerViews(relationship, me),
    getPrograms([relationship.programId]),
  ]);
  const { id, form = 'pair' } = relationship;
  return { id, programTitle: program?.title ?? '', form, role, partners };
}

async function partnerViews(of: Relationship, me: string): Promise<PartnerView[]> {
  const members = partnersOf(of, me);
  const people = await getPeople(members.map(({ personId }) => personId));
  return members.flatMap(({ personId, role }) => {
    const person = people.find(({ id }) => id === personId);
    if (!person) return [];
    const { displayName, timeZone, jobTitle } = person;
    return [{ personId, displayName, role, timeZone, ...(jobTitle ? { jobTitle } : {}) }];
  });
}
