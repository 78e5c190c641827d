// Finds the cheapest way to fill a mentor's room for which others would pay, or to find that nobody would.
import { join, part } from './assignment.js';
import { nearestDistance, offer, takeNearest } from './mentor-heap.js';
import { restart, type Search } from './search.js';

/**
 * The mirror image of placeMentee: from a mentor with room and a price above 0, to a mentee without a mentor
 * or to a mentor whose price falls to 0. Either one place is filled, or the room is worth nothing any more.
 */
export function fillMentor(search: Search, mentor: number): void {
  const { heap, end, mentorDistances } = search;
  restart(search);
  mentorDistances[mentor] = 0;
  search.reached[0] = mentor;
  search.reachedCount = 1;
  search.reachedOver[mentor] = -1;
  offer(heap, mentor, 0);
  end.distance = search.assignment.mentorPrices[mentor] as number;
  end.mentor = mentor;
  while (nearestDistance(heap) < end.distance) {
    const next = takeNearest(heap);
    search.settled[search.settledCount] = next;
    search.settledCount += 1;
    invite(search, next);
  }
  changePrices(search);
  moveAlong(search, mentor);
}

/** Looks at every mentee who could come to the mentor. */
function invite(search: Search, mentor: number): void {
  const { graph, assignment, mentees, menteeDistances, menteeReachedFrom } = search;
  const { starts, mentees: invited, weights } = graph.byMentor;
  const { menteePrices, mentorOf } = assignment;
  const base = search.mentorDistances[mentor] as number;
  const from = base + (assignment.mentorPrices[mentor] as number);
  const last = starts[mentor + 1] as number;
  for (let at = starts[mentor] as number; at < last; at += 1) {
    const mentee = invited[at] as number;
    const distance = from + (menteePrices[mentee] as number) - (weights[at] as number);
    const known = menteeDistances[mentee] as number;
    if (distance >= search.end.distance || distance >= known) continue;
    if (known === Number.POSITIVE_INFINITY) {
      mentees[search.menteeCount] = mentee;
      search.menteeCount += 1;
    }
    menteeDistances[mentee] = distance;
    menteeReachedFrom[mentee] = mentor;
    const left = mentorOf[mentee] as number;
    if (left !== mentor) leave(search, mentee, left);
  }
}

/** The mentee could come at its distance: an end when they have no mentor, else their mentor is next to be asked. */
function leave(search: Search, mentee: number, left: number): void {
  const { assignment, end, mentorDistances } = search;
  const distance = search.menteeDistances[mentee] as number;
  if (left < 0) {
    end.distance = distance;
    end.mentor = -1;
    end.mentee = mentee;
    return;
  }
  const known = mentorDistances[left] as number;
  if (distance >= known) return;
  if (known === Number.POSITIVE_INFINITY) {
    search.reached[search.reachedCount] = left;
    search.reachedCount += 1;
  }
  mentorDistances[left] = distance;
  search.reachedOver[left] = mentee;
  offer(search.heap, left, distance);
  const worthless = distance + (assignment.mentorPrices[left] as number);
  if (worthless < end.distance) {
    end.distance = worthless;
    end.mentor = left;
  }
}

function changePrices(search: Search): void {
  const { assignment, end, settled, mentees, mentorDistances, menteeDistances } = search;
  const { menteePrices, mentorPrices } = assignment;
  for (let at = 0; at < search.menteeCount; at += 1) {
    const mentee = mentees[at] as number;
    const distance = menteeDistances[mentee] as number;
    if (distance < end.distance)
      menteePrices[mentee] = (menteePrices[mentee] as number) + end.distance - distance;
  }
  for (let at = 0; at < search.settledCount; at += 1) {
    const mentor = settled[at] as number;
    mentorPrices[mentor] =
      (mentorPrices[mentor] as number) - end.distance + (mentorDistances[mentor] as number);
  }
}

/** From the end back to the mentor with room, everybody on the way comes one place nearer. */
function moveAlong(search: Search, start: number): void {
  const { assignment, end, reachedOver, menteeReachedFrom } = search;
  let mentee = end.mentor >= 0 ? (reachedOver[end.mentor] as number) : end.mentee;
  while (mentee >= 0) {
    const to = menteeReachedFrom[mentee] as number;
    part(assignment, mentee);
    join(assignment, mentee, to);
    if (to === start) return;
    mentee = reachedOver[to] as number;
  }
}
