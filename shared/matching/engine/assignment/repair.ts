// Turns any prices and any assignment into the best assignment of a graph, with the prices that prove it.
import { type Assignment, join, part } from './assignment.js';
import { fillMentor } from './fill-mentor.js';
import type { PairGraph } from './pair-graph.js';
import { placeMentee } from './place-mentee.js';
import { createSearch } from './search.js';

/** @param onPlaced is told from time to time how many mentees are settled */
export function repair(
  graph: PairGraph,
  assignment: Assignment,
  onPlaced: (mentees: number) => void = () => undefined,
): void {
  for (let mentee = 0; mentee < graph.menteeCount; mentee += 1) priceMentee(graph, assignment, mentee);
  for (let mentor = 0; mentor < graph.mentorCount; mentor += 1) relieve(graph, assignment, mentor);
  const search = createSearch(graph, assignment);
  for (let mentee = 0; mentee < graph.menteeCount; mentee += 1) {
    if (!isContent(graph, assignment, mentee)) placeMentee(search, mentee);
    if (mentee % 256 === 0) onPlaced(mentee);
  }
  for (let mentor = 0; mentor < graph.mentorCount; mentor += 1) {
    while (wantsMore(graph, assignment, mentor)) fillMentor(search, mentor);
  }
}

/** A mentor with fewer places than before lets some go; they are placed anew. */
function relieve({ capacities }: PairGraph, assignment: Assignment, mentor: number): void {
  while ((assignment.loads[mentor] as number) > (capacities[mentor] as number))
    part(assignment, assignment.firstOf[mentor] as number);
}

function isContent(
  { emptyWeight }: PairGraph,
  { mentorOf, menteePrices }: Assignment,
  mentee: number,
): boolean {
  return mentorOf[mentee] !== -1 || menteePrices[mentee] === emptyWeight;
}

function wantsMore({ capacities }: PairGraph, { loads, mentorPrices }: Assignment, mentor: number): boolean {
  return (mentorPrices[mentor] as number) > 0 && (loads[mentor] as number) < (capacities[mentor] as number);
}

/** The mentee is worth the best that the mentors' prices allow; a place that is not the best is given up. */
function priceMentee(graph: PairGraph, assignment: Assignment, mentee: number): void {
  const { starts, mentors, weights } = graph.byMentee;
  const { mentorPrices, menteePrices, mentorOf } = assignment;
  const own = mentorOf[mentee] as number;
  let best = graph.emptyWeight;
  let bestMentor = -1;
  let ownWorth = Number.NEGATIVE_INFINITY;
  const last = starts[mentee + 1] as number;
  for (let at = starts[mentee] as number; at < last; at += 1) {
    const mentor = mentors[at] as number;
    const worth = (weights[at] as number) - (mentorPrices[mentor] as number);
    if (mentor === own) ownWorth = worth;
    if (worth > best) {
      best = worth;
      bestMentor = mentor;
    }
  }
  menteePrices[mentee] = best;
  if (own >= 0 && ownWorth === best) return;
  part(assignment, mentee);
  if (bestMentor >= 0 && (assignment.loads[bestMentor] as number) < (graph.capacities[bestMentor] as number))
    join(assignment, mentee, bestMentor);
}
