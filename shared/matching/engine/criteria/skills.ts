// Skills that the mentee wants to learn and the mentor offers, by level.
import type { Enrollment } from '../people/people-problem.js';
import type { Roster } from '../people/roster.js';
import type { Criterion } from './criterion.js';
import { createEntryTable, type EntryTable } from './entry-table.js';

/**
 * The mentee sees how near the mentor's level comes to the wanted one, on average over what they want.
 * The mentor sees for how much of it they are as good as wanted.
 */
export function createSkills({ mentees, mentors }: Roster): Criterion {
  const table = createEntryTable(
    mentees.map(({ skillsWanted }) => named(skillsWanted)),
    mentors.map(({ skillsOffered }) => named(skillsOffered)),
  );
  return {
    code: 'skills',
    fillRow(mentee, { count, mentors: row, fits }) {
      for (let at = 0; at < count; at += 1) fits[at] = fitOf(table, mentee, row[at] as number);
    },
    valueFor(side, mentee, mentor) {
      return side === 'mentee' ? nearnessOf(table, mentee, mentor) : masteryOf(table, mentee, mentor);
    },
    factsFor(side, mentee, mentor) {
      const levels = levelsOf(mentees[mentee], mentors[mentor]);
      const met = levels.filter(({ wanted, offered }) => offered >= wanted);
      const partly = levels.filter(({ wanted, offered }) => offered > 0 && offered < wanted);
      const isAllAsWanted = side === 'mentee' && met.length > 0 && partly.length === 0;
      return {
        items: (side === 'mentee' ? [...met, ...partly] : met).map(({ skill }) => skill),
        ...(isAllAsWanted ? { variant: 'met' } : {}),
        params: { count: levels.length, met: met.length, partly: partly.length },
      };
    },
  };
}

function fitOf(
  { counts, starts, columns, levels, width, mentorLevels }: EntryTable,
  mentee: number,
  mentor: number,
) {
  const count = counts[mentee] as number;
  const row = mentor * width;
  const end = starts[mentee + 1] as number;
  let fits = 0;
  for (let at = starts[mentee] as number; at < end; at += 1) {
    const offered = mentorLevels[row + (columns[at] as number)] as number;
    const wanted = levels[at] as number;
    fits += offered >= wanted ? 1 : offered / wanted / 2;
  }
  return fits / count;
}

/** As the mentee sees it; NaN for who wants to learn nothing. */
function nearnessOf(table: EntryTable, mentee: number, mentor: number): number {
  const { counts, starts, columns, levels, width, mentorLevels } = table;
  let fits = 0;
  for (let at = starts[mentee] as number; at < (starts[mentee + 1] as number); at += 1) {
    const offered = mentorLevels[mentor * width + (columns[at] as number)] as number;
    fits += Math.min(1, offered / (levels[at] as number));
  }
  return fits / (counts[mentee] as number);
}

/** As the mentor sees it. */
function masteryOf(table: EntryTable, mentee: number, mentor: number): number {
  const { counts, starts, columns, levels, width, mentorLevels } = table;
  let met = 0;
  for (let at = starts[mentee] as number; at < (starts[mentee + 1] as number); at += 1) {
    const offered = mentorLevels[mentor * width + (columns[at] as number)] as number;
    if (offered >= (levels[at] as number)) met += 1;
  }
  return met / (counts[mentee] as number);
}

function levelsOf(mentee: Enrollment | undefined, mentor: Enrollment | undefined) {
  const offered = new Map(mentor?.skillsOffered.map(({ skill, level }) => [skill, level]));
  return (mentee?.skillsWanted ?? []).map(({ skill, level }) => ({
    skill,
    wanted: level,
    offered: offered.get(skill) ?? 0,
  }));
}

function named(skills: Enrollment['skillsWanted']): { name: string; level: number }[] {
  return skills.map(({ skill, level }) => ({ name: skill, level }));
}
