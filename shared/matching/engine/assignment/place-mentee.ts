// Finds the cheapest way to give a mentee a place: with room somewhere, or by moving others along.
import { join, part } from './assignment.js';
import { nearestDistance, offer, takeNearest } from './mentor-heap.js';
import { restart, type Search } from './search.js';

/**
 * Dijkstra's search over what each move would cost by the prices, from the mentee to a mentor with room
 * or to somebody who is cheaper left out. Prices change so that the assignment stays proven.
 */
export function placeMentee(search: Search, mentee: number): void {
  const { assignment, heap, end, mentorDistances } = search;
  restart(search);
  ask(search, mentee, 0);
  while (nearestDistance(heap) < end.distance) {
    const mentor = takeNearest(heap);
    search.settled[search.settledCount] = mentor;
    search.settledCount += 1;
    const distance = mentorDistances[mentor] as number;
    for (let one = assignment.firstOf[mentor] as number; one >= 0; one = assignment.nextOf[one] as number)
      ask(search, one, distance);
  }
  changePrices(search);
  moveAlong(search, mentee);
}

/** Looks at every mentor whom the mentee, standing at this distance, could go to. */
function ask(search: Search, mentee: number, base: number): void {
  const { graph, assignment, heap, end, mentorDistances, reachedOver, reached } = search;
  const { starts, mentors, weights } = graph.byMentee;
  const { mentorPrices, loads } = assignment;
  const { capacities } = graph;
  search.mentees[search.menteeCount] = mentee;
  search.menteeCount += 1;
  search.menteeDistances[mentee] = base;
  const price = assignment.menteePrices[mentee] as number;
  const from = base + price;
  let nearest = end.distance;
  const last = starts[mentee + 1] as number;
  for (let at = starts[mentee] as number; at < last; at += 1) {
    const mentor = mentors[at] as number;
    const distance = from + (mentorPrices[mentor] as number) - (weights[at] as number);
    const known = mentorDistances[mentor] as number;
    if (distance >= nearest || distance >= known) continue;
    if (known === Number.POSITIVE_INFINITY) {
      reached[search.reachedCount] = mentor;
      search.reachedCount += 1;
    }
    mentorDistances[mentor] = distance;
    reachedOver[mentor] = mentee;
    if ((loads[mentor] as number) < (capacities[mentor] as number)) {
      nearest = distance;
      end.mentor = mentor;
    } else offer(heap, mentor, distance);
  }
  const leftOut = from - graph.emptyWeight;
  if (leftOut < nearest) {
    nearest = leftOut;
    end.mentor = -1;
    end.mentee = mentee;
  }
  end.distance = nearest;
}

function changePrices(search: Search): void {
  const { assignment, end, settled, mentees, mentorDistances, menteeDistances } = search;
  const { menteePrices, mentorPrices } = assignment;
  for (let at = 0; at < search.menteeCount; at += 1) {
    const mentee = mentees[at] as number;
    menteePrices[mentee] =
      (menteePrices[mentee] as number) - end.distance + (menteeDistances[mentee] as number);
  }
  for (let at = 0; at < search.settledCount; at += 1) {
    const mentor = settled[at] as number;
    mentorPrices[mentor] =
      (mentorPrices[mentor] as number) + end.distance - (mentorDistances[mentor] as number);
  }
}

/** From the end of the way back to its start, everybody takes the place that was found for them. */
function moveAlong(search: Search, start: number): void {
  const { assignment, end, reachedOver } = search;
  let free = end.mentor;
  let mentee = free >= 0 ? (reachedOver[free] as number) : end.mentee;
  for (;;) {
    const left = assignment.mentorOf[mentee] as number;
    if (left >= 0) part(assignment, mentee);
    if (free >= 0) join(assignment, mentee, free);
    if (mentee === start) return;
    free = left;
    mentee = reachedOver[left] as number;
  }
}
