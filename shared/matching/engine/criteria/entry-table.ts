// Lists of names on one side, looked up quickly in lists of names on the other.

export type Entry = { name: string; level: number };

export type EntryTable = {
  /** How many names stand in each mentee's list. */
  counts: Int32Array;
  /** Where each mentee's names start in the two arrays below; one entry more than mentees. */
  starts: Int32Array;
  columns: Int32Array;
  levels: Uint8Array;
  /** For each mentor one row over all names that mentees have: the level, 0 when the mentor has it not. */
  width: number;
  mentorLevels: Uint8Array;
};

/** @param lists each name at most once a list */
export function createEntryTable(
  mentees: readonly (readonly Entry[])[],
  mentors: readonly (readonly Entry[])[],
): EntryTable {
  const offered = new Set(mentors.flatMap((entries) => entries.map(({ name }) => name)));
  const columnOf = new Map<string, number>();
  for (const { name } of mentees.flat())
    if (offered.has(name) && !columnOf.has(name)) columnOf.set(name, columnOf.size);
  const width = columnOf.size;
  const known = mentees.map((entries) => entries.filter(({ name }) => columnOf.has(name)));
  const starts = new Int32Array(mentees.length + 1);
  known.forEach((entries, mentee) => {
    starts[mentee + 1] = (starts[mentee] as number) + entries.length;
  });
  const mentorLevels = new Uint8Array(mentors.length * width);
  mentors.forEach((entries, mentor) => {
    for (const { name, level } of entries) {
      const column = columnOf.get(name);
      if (column !== undefined) mentorLevels[mentor * width + column] = level;
    }
  });
  return {
    counts: Int32Array.from(mentees, (entries) => entries.length),
    starts,
    columns: Int32Array.from(known.flat(), ({ name }) => columnOf.get(name) ?? 0),
    levels: Uint8Array.from(known.flat(), ({ level }) => level),
    width,
    mentorLevels,
  };
}

export function asEntries(names: readonly string[]): Entry[] {
  return names.map((name) => ({ name, level: 1 }));
}

/** How many of the mentee's names the mentor has too. */
export function sharedCount(table: EntryTable, mentee: number, mentor: number): number {
  const { starts, columns, width, mentorLevels } = table;
  const row = mentor * width;
  const end = starts[mentee + 1] as number;
  let count = 0;
  for (let at = starts[mentee] as number; at < end; at += 1)
    if ((mentorLevels[row + (columns[at] as number)] as number) > 0) count += 1;
  return count;
}
