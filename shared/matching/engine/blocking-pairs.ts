// Pairs that were not made although both would prefer each other to what they have.
import { createRow } from './assignment/pair-source.js';
import { sideScore } from './criteria/pair-score.js';
import type { PairOfIds } from './find-people.js';
import type { Study } from './study.js';

/** As one sees the other: in the bare problem the pair's score, with people the criteria from their own side. */
type Views = {
  ofMentee(mentee: number, mentor: number): number;
  ofMentor(mentee: number, mentor: number): number;
};

/**
 * The best total may leave some; a mentor with room prefers anybody to nobody, and so does a mentee.
 * @param onAsked is told from time to time how many mentees were looked at
 */
export function blockingPairs(study: Study, onAsked?: (mentees: number) => void): PairOfIds[] {
  const { instance, matching } = study;
  const views = viewsOf(study);
  const leastOfMentor = leastLiked(study, views);
  const row = createRow();
  return instance.menteeIds.flatMap((menteeId, mentee) => {
    if (mentee % 64 === 0) onAsked?.(mentee);
    const own = matching.mentorOf[mentee] as number;
    const ownView = own < 0 ? Number.NEGATIVE_INFINITY : views.ofMentee(mentee, own);
    instance.scores.read(mentee, row);
    const possible = Array.from(row.mentors.subarray(row.start, row.end)).filter(
      (_, at) => (row.weights[row.start + at] as number) >= instance.threshold,
    );
    return possible
      .filter(
        (mentor) =>
          mentor !== own &&
          views.ofMentee(mentee, mentor) > ownView &&
          views.ofMentor(mentee, mentor) > (leastOfMentor[mentor] as number),
      )
      .map((mentor) => ({ mentee: menteeId, mentor: instance.mentorIds[mentor] ?? '' }));
  });
}

function viewsOf({ instance, people }: Study): Views {
  if (!people) {
    const score = (mentee: number, mentor: number) =>
      instance.scores.of(mentee, mentor) ?? Number.NEGATIVE_INFINITY;
    return { ofMentee: score, ofMentor: score };
  }
  const { criteria } = people;
  return {
    ofMentee: (mentee, mentor) => sideScore(criteria, 'mentee', { mentee, mentor }),
    ofMentor: (mentee, mentor) => sideScore(criteria, 'mentor', { mentee, mentor }),
  };
}

/** What each mentor thinks of the mentee whom they would give up first; minus infinity while there is room. */
function leastLiked({ instance, matching }: Study, views: Views): Float64Array {
  const least = Float64Array.from(instance.capacities, (capacity, mentor) => {
    if (capacity === 0) return Number.POSITIVE_INFINITY;
    return (matching.loads[mentor] as number) < capacity
      ? Number.NEGATIVE_INFINITY
      : Number.POSITIVE_INFINITY;
  });
  const pinned = new Set(instance.pins.map(({ mentee }) => mentee));
  for (const { mentee, mentor } of matching.pairs)
    if (!pinned.has(mentee))
      least[mentor] = Math.min(least[mentor] as number, views.ofMentor(mentee, mentor));
  return least;
}
