// The pairs that the solver has looked at closely so far: a small part of all possible pairs, and growing.
import type { EdgeLists } from './pair-graph.js';

export type Candidate = { mentee: number; mentor: number; weight: number };

export type Candidates = { mentees: Int32Array; mentors: Int32Array; weights: Float64Array; count: number };

export function createCandidates(): Candidates {
  return { mentees: new Int32Array(0), mentors: new Int32Array(0), weights: new Float64Array(0), count: 0 };
}

export function addCandidate(candidates: Candidates, pair: Candidate): void {
  if (candidates.count === candidates.mentees.length) grow(candidates);
  const { count } = candidates;
  candidates.mentees[count] = pair.mentee;
  candidates.mentors[count] = pair.mentor;
  candidates.weights[count] = pair.weight;
  candidates.count = count + 1;
}

/** Sorted by mentee and mentor, each pair once. */
export function edgeListsOf(candidates: Candidates, menteeCount: number, mentorCount: number): EdgeLists {
  const unsorted = Int32Array.from({ length: candidates.count }, (_, place) => place);
  const byMentor = sortedBy(candidates.mentors, mentorCount, unsorted);
  const places = sortedBy(candidates.mentees, menteeCount, byMentor);
  const starts = new Int32Array(menteeCount + 1);
  const mentors = new Int32Array(candidates.count);
  const weights = new Float64Array(candidates.count);
  let count = 0;
  let previous = -1;
  for (const place of places) {
    const mentee = candidates.mentees[place] as number;
    const mentor = candidates.mentors[place] as number;
    if (mentee === previous && mentors[count - 1] === mentor) continue;
    previous = mentee;
    mentors[count] = mentor;
    weights[count] = candidates.weights[place] as number;
    count += 1;
    starts[mentee + 1] = count;
  }
  for (let mentee = 0; mentee < menteeCount; mentee += 1)
    starts[mentee + 1] = Math.max(starts[mentee + 1] as number, starts[mentee] as number);
  return { starts, mentors: mentors.subarray(0, count), weights: weights.subarray(0, count) };
}

/** A stable counting sort of places by their keys. */
function sortedBy(keys: Int32Array, keyCount: number, places: Int32Array): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (const place of places) {
    const key = keys[place] as number;
    next[key + 1] = (next[key + 1] as number) + 1;
  }
  for (let key = 0; key < keyCount; key += 1)
    next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const key = keys[place] as number;
    sorted[next[key] as number] = place;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

function grow(candidates: Candidates): void {
  const room = Math.max(1024, 2 * candidates.mentees.length);
  const mentees = new Int32Array(room);
  mentees.set(candidates.mentees);
  const mentors = new Int32Array(room);
  mentors.set(candidates.mentors);
  const weights = new Float64Array(room);
  weights.set(candidates.weights);
  Object.assign(candidates, { mentees, mentors, weights });
}
