// The people of a problem as mentees and mentors, each side numbered in the order of ids.
import { numbersById, orderOf } from '../instance.js';
import type { Enrollment } from './people-problem.js';

export type Roster = {
  mentees: readonly Enrollment[];
  mentors: readonly Enrollment[];
  /** undefined for people who don't take part on that side. */
  menteeNumber(id: string): number | undefined;
  mentorNumber(id: string): number | undefined;
};

export function createRoster(people: readonly Enrollment[]): Roster {
  const side = (role: 'mentee' | 'mentor') => {
    const members = people.filter(({ roles }) => roles.includes(role));
    return orderOf(members.map(({ id }) => id)).flatMap((place) => members[place] ?? []);
  };
  const mentees = side('mentee');
  const mentors = side('mentor');
  const menteeNumbers = numbersById(mentees.map(({ id }) => id));
  const mentorNumbers = numbersById(mentors.map(({ id }) => id));
  return {
    mentees,
    mentors,
    menteeNumber: (id) => menteeNumbers.get(id),
    mentorNumber: (id) => mentorNumbers.get(id),
  };
}
