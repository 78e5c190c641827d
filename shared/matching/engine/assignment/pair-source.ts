// Where the solver reads the possible pairs from, one mentee at a time, so that nobody needs to hold them all.

export type PairSource = {
  menteeCount: number;
  mentorCount: number;
  /** How many mentees each mentor takes. */
  capacities: Int32Array;
  /** What it weighs to leave a mentee without a mentor. */
  emptyWeight: number;
  /** Points the row at the mentee's possible mentors, with integer weights. */
  read(mentee: number, row: Row): void;
};

/** A stretch of two arrays, valid until the next read. */
export type Row = { start: number; end: number; mentors: Int32Array; weights: Float64Array };

export function createRow(): Row {
  return { start: 0, end: 0, mentors: new Int32Array(0), weights: new Float64Array(0) };
}
