// How much alike two people want to work together.
import { type Enrollment, type Style, style } from '../people/people-problem.js';
import type { Roster } from '../people/roster.js';
import type { Criterion } from './criterion.js';

const SCALES = style.keyof().options;
/** From one end of a scale, -2, to the other, 2. */
const WIDTH = 4;
const UNKNOWN = 127;

/** Both see the same: how near they are on the scales that both have filled in. */
export function createStyle({ mentees, mentors }: Roster): Criterion {
  const ofMentees = leaningsOf(mentees);
  const ofMentors = leaningsOf(mentors);
  const value = (mentee: number, mentor: number) => {
    let distance = 0;
    let scales = 0;
    for (let scale = 0; scale < SCALES.length; scale += 1) {
      const one = ofMentees[mentee * SCALES.length + scale] as number;
      const other = ofMentors[mentor * SCALES.length + scale] as number;
      if (one === UNKNOWN || other === UNKNOWN) continue;
      distance += Math.abs(one - other);
      scales += 1;
    }
    return 1 - distance / (WIDTH * scales);
  };
  return {
    code: 'style',
    fillRow(mentee, { count, mentors: row, fits }) {
      for (let at = 0; at < count; at += 1) fits[at] = value(mentee, row[at] as number);
    },
    valueFor: (_, mentee, mentor) => value(mentee, mentor),
    factsFor: (_, mentee, mentor) => {
      const both = SCALES.filter(
        (scale) => mentees[mentee]?.style[scale] !== undefined && mentors[mentor]?.style[scale] !== undefined,
      );
      const near = both.filter((scale) => isNear(mentees[mentee]?.style, mentors[mentor]?.style, scale));
      return { items: near, params: { count: both.length, near: near.length } };
    },
  };
}

function isNear(one: Style | undefined, other: Style | undefined, scale: (typeof SCALES)[number]): boolean {
  return Math.abs((one?.[scale] ?? 0) - (other?.[scale] ?? 0)) <= 1;
}

function leaningsOf(people: readonly Enrollment[]): Int8Array {
  return Int8Array.from(people.flatMap((person) => SCALES.map((scale) => person.style[scale] ?? UNKNOWN)));
}
