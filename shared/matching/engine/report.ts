// The outcome with everything that can be said about it, in words for program managers.
import { blockingPairs } from './blocking-pairs.js';
import { explainBy, type PairExplanation } from './explain-pair.js';
import { outcomeOf } from './outcome-of.js';
import { relaxations } from './relaxations.js';
import { spread } from './spread.js';
import type { Study } from './study.js';
import { reasonWords, relaxationWords } from './words.js';

export function reportOf(study: Study) {
  const outcome = outcomeOf(study);
  const relaxationsFor = (id: string, side: 'mentee' | 'mentor') =>
    relaxations(study, id, side).map((one) => ({ ...one, text: relaxationWords(one, 'manager') }));
  return {
    ...outcome,
    unmatched: outcome.unmatched.map((one) => ({
      ...one,
      text: reasonWords(one.reasons, 'manager'),
      relaxations: relaxationsFor(one.mentee, 'mentee'),
    })),
    unusedMentors: outcome.unusedMentors.map((one) => ({
      ...one,
      text: reasonWords(one.reasons, 'manager'),
      relaxations: relaxationsFor(one.mentor, 'mentor'),
    })),
    explanations: explanationsOf(study),
    blockingPairs: blockingPairs(study),
    spread: spread(study),
  };
}

function explanationsOf({ people, matching }: Study): PairExplanation[] {
  if (!people) return [];
  const { criteria, menteeIds, mentorIds } = people;
  return matching.pairs.map((pair) => {
    const ids = { mentee: menteeIds[pair.mentee] ?? '', mentor: mentorIds[pair.mentor] ?? '' };
    return explainBy(criteria, ids, pair);
  });
}
