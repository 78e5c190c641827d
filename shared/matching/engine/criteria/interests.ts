// Interests that both have.
import type { Roster } from '../people/roster.js';
import { type Criterion, meanOfSides } from './criterion.js';
import { asEntries, createEntryTable, sharedCount } from './entry-table.js';

/** Each sees the share of their own interests that the other has too. */
export function createInterests({ mentees, mentors }: Roster): Criterion {
  const table = createEntryTable(
    mentees.map(({ interests }) => asEntries(interests)),
    mentors.map(({ interests }) => asEntries(interests)),
  );
  const mentorCounts = Int32Array.from(mentors, ({ interests }) => interests.length);
  return {
    code: 'interests',
    fillRow(mentee, { count, mentors: row, fits }) {
      const interests = table.counts[mentee] as number;
      for (let at = 0; at < count; at += 1) {
        const mentor = row[at] as number;
        const shared = sharedCount(table, mentee, mentor);
        fits[at] = meanOfSides(shared / interests, shared / (mentorCounts[mentor] as number));
      }
    },
    valueFor(side, mentee, mentor) {
      const count = side === 'mentee' ? table.counts[mentee] : mentorCounts[mentor];
      return sharedCount(table, mentee, mentor) / (count as number);
    },
    factsFor(side, mentee, mentor) {
      const items =
        mentees[mentee]?.interests.filter((one) => mentors[mentor]?.interests.includes(one)) ?? [];
      const count = (side === 'mentee' ? table.counts[mentee] : mentorCounts[mentor]) as number;
      return { items, params: { count, shared: items.length } };
    },
  };
}
