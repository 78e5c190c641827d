// The possible pairs with their weights, readable from the mentees' side and from the mentors' side.

/** Lists of edges, one list a mentee; the columns of all lists lie one after another. */
export type EdgeLists = {
  /** Where each mentee's list starts; one entry more than mentees. */
  starts: Int32Array;
  mentors: Int32Array;
  /** Integers, so that sums and differences are exact; see objective.ts. */
  weights: Float64Array;
};

export type PairGraph = {
  menteeCount: number;
  mentorCount: number;
  capacities: Int32Array;
  /** What it weighs to leave a mentee without a mentor. */
  emptyWeight: number;
  byMentee: EdgeLists;
  /** The same edges sorted by mentor, then by mentee. */
  byMentor: { starts: Int32Array; mentees: Int32Array; weights: Float64Array };
};

export type Sides = Pick<PairGraph, 'menteeCount' | 'mentorCount' | 'capacities' | 'emptyWeight'>;

export function createPairGraph(sides: Sides, byMentee: EdgeLists): PairGraph {
  return { ...sides, byMentee, byMentor: transposed(sides, byMentee) };
}

function transposed(sides: Sides, { starts, mentors, weights }: EdgeLists): PairGraph['byMentor'] {
  const count = starts[sides.menteeCount] as number;
  const mentorStarts = new Int32Array(sides.mentorCount + 1);
  for (let at = 0; at < count; at += 1) (mentorStarts[(mentors[at] as number) + 1] as number) += 1;
  for (let mentor = 0; mentor < sides.mentorCount; mentor += 1)
    (mentorStarts[mentor + 1] as number) += mentorStarts[mentor] as number;
  const next = mentorStarts.slice();
  const mentees = new Int32Array(count);
  const mentorWeights = new Float64Array(count);
  for (let mentee = 0; mentee < sides.menteeCount; mentee += 1) {
    for (let at = starts[mentee] as number; at < (starts[mentee + 1] as number); at += 1) {
      const mentor = mentors[at] as number;
      const place = next[mentor] as number;
      next[mentor] = place + 1;
      mentees[place] = mentee;
      mentorWeights[place] = weights[at] as number;
    }
  }
  return { starts: mentorStarts, mentees, weights: mentorWeights };
}
