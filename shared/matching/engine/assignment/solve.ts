// The exact optimum over all possible pairs, found on the few that matter and proven by a look at all the others.
import { type Assignment, createAssignment } from './assignment.js';
import { type BestLists, createBestLists, insert } from './best-lists.js';
import {
  addCandidate,
  type Candidate,
  type Candidates,
  createCandidates,
  edgeListsOf,
} from './candidates.js';
import { createPairGraph } from './pair-graph.js';
import { createRow, type PairSource } from './pair-source.js';
import { repair } from './repair.js';

export type SolveOptions = {
  /** How often to look for pairs that were missed, at most; without it, until there are none. */
  rounds?: number | undefined;
  onProgress?(progress: SolveProgress): void;
};

export type SolveProgress = { round: number; placed: number; of: number };

export type Solution = {
  assignment: Assignment;
  candidates: Candidates;
  /** How far the best may lie above what was found, in the unit of the weights; 0 is proof that it is the best. */
  slack: number;
};

/** The best of each mentee's and each mentor's pairs to begin with, and how many to add to each mentee's a round. */
const FIRST = 16;
const MORE = 16;

/**
 * Solves on some pairs, then asks by the prices found whether any other pair would have been better; if so,
 * takes it in and goes on from the prices so far. When there is none, the prices prove the optimum over all.
 */
export function solve(source: PairSource, options: SolveOptions = {}): Solution {
  const candidates = createCandidates();
  addFirst(source, candidates);
  return improve(source, { candidates, assignment: createAssignment(source) }, options);
}

/**
 * Solves again from an earlier solution, which stays as it is.
 * @param changed the mentees whose rows are not what they were
 */
export function solveAgain(source: PairSource, earlier: Solution, changed: ReadonlySet<number>): Solution {
  const candidates = createCandidates();
  const { mentees, mentors, weights, count } = earlier.candidates;
  for (let at = 0; at < count; at += 1) {
    const pair = { mentee: mentees[at], mentor: mentors[at], weight: weights[at] } as Candidate;
    if (!changed.has(pair.mentee)) addCandidate(candidates, pair);
  }
  addDisturbed(source, candidates, disturbedBy(source, earlier.assignment, changed));
  return improve(source, { candidates, assignment: structuredClone(earlier.assignment) }, {});
}

type Disturbed = { mentees: ReadonlySet<number>; mentors: ReadonlySet<number> };

/** Who has to look for another place, and mentors who may get one free: they need to know all their pairs. */
function disturbedBy(
  { capacities, mentorCount }: PairSource,
  { mentorOf, firstOf, nextOf, loads }: Assignment,
  changed: ReadonlySet<number>,
): Disturbed {
  const freed = new Set([...changed].flatMap((mentee) => mentorOf[mentee] ?? []).filter((one) => one >= 0));
  const mentees = new Set(changed);
  for (let mentor = 0; mentor < mentorCount; mentor += 1) {
    if ((loads[mentor] as number) <= (capacities[mentor] as number)) continue;
    for (let at = firstOf[mentor] as number; at >= 0; at = nextOf[at] as number) mentees.add(at);
  }
  return { mentees, mentors: freed };
}

function addDisturbed(source: PairSource, candidates: Candidates, { mentees, mentors }: Disturbed): void {
  const row = createRow();
  for (let mentee = 0; mentee < source.menteeCount; mentee += 1) {
    source.read(mentee, row);
    const isWhole = mentees.has(mentee);
    for (let at = row.start; at < row.end; at += 1) {
      const mentor = row.mentors[at] as number;
      if (isWhole || mentors.has(mentor))
        addCandidate(candidates, { mentee, mentor, weight: row.weights[at] as number });
    }
  }
}

function improve(
  source: PairSource,
  { candidates, assignment }: Omit<Solution, 'slack'>,
  { rounds, onProgress }: SolveOptions,
): Solution {
  const { menteeCount, mentorCount } = source;
  for (let round = 1; ; round += 1) {
    const graph = createPairGraph(source, edgeListsOf(candidates, menteeCount, mentorCount));
    repair(graph, assignment, (placed) => onProgress?.({ round, placed, of: menteeCount }));
    const missed = findMissed(source, assignment);
    if (missed.slack === 0 || round === rounds) return { assignment, candidates, slack: missed.slack };
    addMissed(candidates, missed.lists, assignment);
  }
}

function addFirst(source: PairSource, candidates: Candidates): void {
  const ofMentees = createBestLists(source.menteeCount, FIRST);
  const ofMentors = createBestLists(source.mentorCount, FIRST);
  const row = createRow();
  for (let mentee = 0; mentee < source.menteeCount; mentee += 1) {
    source.read(mentee, row);
    const { start, end, mentors, weights } = row;
    for (let at = start; at < end; at += 1) {
      const mentor = mentors[at] as number;
      const worth = weights[at] as number;
      if (worth > (ofMentees.floors[mentee] as number)) insert(ofMentees, mentee, { entry: mentor, worth });
      if (worth > (ofMentors.floors[mentor] as number)) insert(ofMentors, mentor, { entry: mentee, worth });
    }
  }
  forEachEntry(ofMentees, (mentee, mentor, weight) => addCandidate(candidates, { mentee, mentor, weight }));
  forEachEntry(ofMentors, (mentor, mentee, weight) => addCandidate(candidates, { mentee, mentor, weight }));
}

type Missed = { lists: BestLists; slack: number };

/** Looks at all pairs for those that are worth more than the prices say. */
function findMissed(source: PairSource, { menteePrices, mentorPrices }: Assignment): Missed {
  const lists = createBestLists(source.menteeCount, MORE);
  const row = createRow();
  let slack = 0;
  for (let mentee = 0; mentee < source.menteeCount; mentee += 1) {
    source.read(mentee, row);
    const { start, end, mentors, weights } = row;
    const price = menteePrices[mentee] as number;
    let most = 0;
    for (let at = start; at < end; at += 1) {
      const mentor = mentors[at] as number;
      const worth = (weights[at] as number) - (mentorPrices[mentor] as number) - price;
      if (worth <= 0) continue;
      most = Math.max(most, worth);
      if (worth > (lists.floors[mentee] as number)) insert(lists, mentee, { entry: mentor, worth });
    }
    slack += most;
  }
  return { lists, slack };
}

function addMissed(
  candidates: Candidates,
  missed: BestLists,
  { menteePrices, mentorPrices }: Assignment,
): void {
  forEachEntry(missed, (mentee, mentor, worth) => {
    const weight = worth + (menteePrices[mentee] as number) + (mentorPrices[mentor] as number);
    addCandidate(candidates, { mentee, mentor, weight });
  });
}

function forEachEntry(
  { size, counts, entries, worths }: BestLists,
  see: (owner: number, entry: number, worth: number) => void,
): void {
  counts.forEach((count, owner) => {
    for (let at = owner * size; at < owner * size + count; at += 1)
      see(owner, entries[at] as number, worths[at] as number);
  });
}
