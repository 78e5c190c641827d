// What holds between two people by a trait that many share, worked out once for each two kinds.
import type { Enrollment } from './people-problem.js';
import type { Roster } from './roster.js';

export type Trait = {
  /** People with the same key are of one kind. */
  keyOf(person: Enrollment): string;
  /** An integer from 0 to 65,535. */
  between(mentee: Enrollment, mentor: Enrollment): number;
};

/** @returns what holds between a mentee and a mentor, by their numbers */
export function createKindTable(
  { mentees, mentors }: Roster,
  { keyOf, between }: Trait,
): (mentee: number, mentor: number) => number {
  const menteeKinds = kindsOf(mentees, keyOf);
  const mentorKinds = kindsOf(mentors, keyOf);
  const width = mentorKinds.examples.length;
  const table = new Uint16Array(menteeKinds.examples.length * width);
  menteeKinds.examples.forEach((mentee, row) => {
    mentorKinds.examples.forEach((mentor, column) => {
      table[row * width + column] = between(mentee, mentor);
    });
  });
  const menteeKind = menteeKinds.kinds;
  const mentorKind = mentorKinds.kinds;
  return (mentee, mentor) =>
    table[(menteeKind[mentee] as number) * width + (mentorKind[mentor] as number)] as number;
}

type Kinds = { kinds: Int32Array; examples: Enrollment[] };

function kindsOf(people: readonly Enrollment[], keyOf: Trait['keyOf']): Kinds {
  const known = new Map<string, number>();
  const examples: Enrollment[] = [];
  const kinds = Int32Array.from(people, (person) => {
    const key = keyOf(person);
    const kind = known.get(key);
    if (kind !== undefined) return kind;
    known.set(key, examples.length);
    return examples.push(person) - 1;
  });
  return { kinds, examples };
}
