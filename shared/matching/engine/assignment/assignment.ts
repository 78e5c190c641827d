// Who is with whom, and the prices that prove it best.

/**
 * Prices are the dual solution. An assignment is best when, for every possible pair,
 * menteePrice + mentorPrice >= weight, with equality for those that are together;
 * when a mentee without a mentor has the price of being left out, and a mentor with room has the price 0.
 */
export type Assignment = {
  menteePrices: Float64Array;
  mentorPrices: Float64Array;
  /** -1: without a mentor. */
  mentorOf: Int32Array;
  /** How many mentees each mentor has. */
  loads: Int32Array;
  /** The mentees of each mentor as a chain: the first, then the next of each; -1 ends it. */
  firstOf: Int32Array;
  nextOf: Int32Array;
  previousOf: Int32Array;
};

type Size = { menteeCount: number; mentorCount: number };

export function createAssignment({ menteeCount, mentorCount }: Size): Assignment {
  return {
    menteePrices: new Float64Array(menteeCount),
    mentorPrices: new Float64Array(mentorCount),
    mentorOf: new Int32Array(menteeCount).fill(-1),
    loads: new Int32Array(mentorCount),
    firstOf: new Int32Array(mentorCount).fill(-1),
    nextOf: new Int32Array(menteeCount).fill(-1),
    previousOf: new Int32Array(menteeCount).fill(-1),
  };
}

/** The mentee must be without a mentor. */
export function join(assignment: Assignment, mentee: number, mentor: number): void {
  const { mentorOf, loads, firstOf, nextOf, previousOf } = assignment;
  const first = firstOf[mentor] as number;
  mentorOf[mentee] = mentor;
  nextOf[mentee] = first;
  previousOf[mentee] = -1;
  if (first >= 0) previousOf[first] = mentee;
  firstOf[mentor] = mentee;
  loads[mentor] = (loads[mentor] as number) + 1;
}

export function part(assignment: Assignment, mentee: number): void {
  const { mentorOf, loads, firstOf, nextOf, previousOf } = assignment;
  const mentor = mentorOf[mentee] as number;
  if (mentor < 0) return;
  const next = nextOf[mentee] as number;
  const previous = previousOf[mentee] as number;
  if (previous >= 0) nextOf[previous] = next;
  else firstOf[mentor] = next;
  if (next >= 0) previousOf[next] = previous;
  mentorOf[mentee] = -1;
  loads[mentor] = (loads[mentor] as number) - 1;
}
