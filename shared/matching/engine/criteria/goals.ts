// What the mentee wants to reach, and the mentor has reached or helped others to reach.
import type { Roster } from '../people/roster.js';
import type { Criterion } from './criterion.js';
import { asEntries, createEntryTable, sharedCount } from './entry-table.js';

/** Both see the same: the share of the mentee's goals with which the mentor has experience. */
export function createGoals({ mentees, mentors }: Roster): Criterion {
  const table = createEntryTable(
    mentees.map(({ goals }) => asEntries(goals)),
    mentors.map(({ experience }) => asEntries(experience)),
  );
  return {
    code: 'goals',
    fillRow(mentee, { count, mentors: row, fits }) {
      const goals = table.counts[mentee] as number;
      for (let at = 0; at < count; at += 1) fits[at] = sharedCount(table, mentee, row[at] as number) / goals;
    },
    valueFor: (_, mentee, mentor) => sharedCount(table, mentee, mentor) / (table.counts[mentee] as number),
    factsFor(_, mentee, mentor) {
      const goals = mentees[mentee]?.goals ?? [];
      const items = goals.filter((goal) => mentors[mentor]?.experience.includes(goal));
      return { items, params: { count: goals.length, known: items.length } };
    },
  };
}
