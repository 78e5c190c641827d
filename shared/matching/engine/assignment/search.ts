// What the searches for better places share: the graph, the assignment, and where the search has been.
import type { Assignment } from './assignment.js';
import { createMentorHeap, empty, type MentorHeap } from './mentor-heap.js';
import type { PairGraph } from './pair-graph.js';

export type Search = {
  graph: PairGraph;
  assignment: Assignment;
  heap: MentorHeap;
  /** Distance of each mentor from the start, infinite when not reached. */
  mentorDistances: Float64Array;
  /** The mentee over whom each mentor was reached. */
  reachedOver: Int32Array;
  /** Mentors reached so far, then settled so far: the lists are as long as their counts say. */
  reached: Int32Array;
  reachedCount: number;
  settled: Int32Array;
  settledCount: number;
  /** Mentees who were asked or reached, and their distances. */
  mentees: Int32Array;
  menteeCount: number;
  menteeDistances: Float64Array;
  /** For the search that starts at a mentor: the mentor from whom each mentee was reached. */
  menteeReachedFrom: Int32Array;
  /** The nearest end found so far. */
  end: { distance: number; mentor: number; mentee: number };
};

export function createSearch(graph: PairGraph, assignment: Assignment): Search {
  const { menteeCount, mentorCount } = graph;
  return {
    graph,
    assignment,
    heap: createMentorHeap(mentorCount),
    mentorDistances: new Float64Array(mentorCount).fill(Number.POSITIVE_INFINITY),
    reachedOver: new Int32Array(mentorCount),
    reached: new Int32Array(mentorCount),
    reachedCount: 0,
    settled: new Int32Array(mentorCount),
    settledCount: 0,
    mentees: new Int32Array(menteeCount),
    menteeCount: 0,
    menteeDistances: new Float64Array(menteeCount).fill(Number.POSITIVE_INFINITY),
    menteeReachedFrom: new Int32Array(menteeCount),
    end: { distance: Number.POSITIVE_INFINITY, mentor: -1, mentee: -1 },
  };
}

/** Forgets where the last search has been. */
export function restart(search: Search): void {
  for (let at = 0; at < search.reachedCount; at += 1)
    search.mentorDistances[search.reached[at] as number] = Number.POSITIVE_INFINITY;
  for (let at = 0; at < search.menteeCount; at += 1)
    search.menteeDistances[search.mentees[at] as number] = Number.POSITIVE_INFINITY;
  empty(search.heap);
  search.reachedCount = 0;
  search.settledCount = 0;
  search.menteeCount = 0;
  search.end.distance = Number.POSITIVE_INFINITY;
  search.end.mentor = -1;
  search.end.mentee = -1;
}
