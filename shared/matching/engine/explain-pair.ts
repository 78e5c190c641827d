// Why two people fit: what each criterion adds to the score, in words, as each of the two sees it.
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { meanOfSides, type Side } from './criteria/criterion.js';
import { createCriteria, type WeightedCriterion } from './criteria/pair-score.js';
import type { PairOfIds } from './find-people.js';
import type { NumberedPair } from './instance.js';
import { scoreOf } from './people/people-instance.js';
import type { CriterionCode, PeopleProblem } from './people/people-problem.js';
import { createRoster } from './people/roster.js';
import { createOverlap } from './people/rules.js';

export type PairExplanation = PairOfIds & {
  /** From 0 to 1: the sum of all points, to six digits. */
  score: number;
  criteria: CriterionExplanation[];
  /** Criteria that know too little about the two to count. */
  unknown: CriterionCode[];
};

export type CriterionExplanation = {
  code: CriterionCode;
  /** The share of this criterion's weight in the weights that count for this pair. */
  weight: number;
  /** What it adds to the score; at most its weight. */
  points: number;
  mentee: View;
  mentor: View;
};

/** One side's view. A view may go to its own side and to program managers, not to the other side: wishes are private. */
export type View = {
  /** From 0 to 1; undefined when this side has said nothing about it. */
  fit: number | undefined;
  /** To be read by this side: `you` are this side. */
  text: string;
  /** Ids of the skills, goals, interests or scales that the text counts, for the reader to name. */
  items: readonly string[];
};

/** @throws AppError `matching.unknown-pair` (404) when one of the two doesn't take part on that side */
export function explainPair(problem: PeopleProblem, { mentee, mentor }: PairOfIds): PairExplanation {
  const people = problem.people.filter(
    ({ id, roles }) =>
      (id === mentee && roles.includes('mentee')) || (id === mentor && roles.includes('mentor')),
  );
  const roster = createRoster(people);
  const pair = { mentee: roster.menteeNumber(mentee), mentor: roster.mentorNumber(mentor) };
  if (pair.mentee === undefined || pair.mentor === undefined)
    throw new AppError({ code: 'matching.unknown-pair', status: 404, params: { mentee, mentor } });
  const overlap = createOverlap({ ...problem, people }, roster);
  const criteria = createCriteria(problem, roster, overlap);
  return explainBy(criteria, { mentee, mentor }, { mentee: pair.mentee, mentor: pair.mentor });
}

export function explainBy(
  criteria: readonly WeightedCriterion[],
  ids: PairOfIds,
  { mentee, mentor }: NumberedPair,
): PairExplanation {
  const fits = criteria.map((criterion) => ({
    criterion,
    ofMentee: criterion.valueFor('mentee', mentee, mentor),
    ofMentor: criterion.valueFor('mentor', mentee, mentor),
  }));
  const known = fits.filter(({ ofMentee, ofMentor }) => !Number.isNaN(ofMentee) || !Number.isNaN(ofMentor));
  const weights = known.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  return {
    ...ids,
    score: scoreOf(criteria, mentee, mentor),
    criteria: known.map(({ criterion, ofMentee, ofMentor }) => {
      const weight = criterion.weight / weights;
      return {
        code: criterion.code,
        weight,
        points: weight * meanOfSides(ofMentee, ofMentor),
        mentee: viewOf(criterion, 'mentee', { mentee, mentor }),
        mentor: viewOf(criterion, 'mentor', { mentee, mentor }),
      };
    }),
    unknown: fits.filter((one) => !known.includes(one)).map(({ criterion }) => criterion.code),
  };
}

function viewOf(criterion: WeightedCriterion, side: Side, { mentee, mentor }: NumberedPair): View {
  const fit = criterion.valueFor(side, mentee, mentor);
  const { items, params, variant = degreeOf(fit) } = criterion.factsFor(side, mentee, mentor);
  if (Number.isNaN(fit)) return { fit: undefined, text: t('matching.criteria.silent'), items };
  return { fit, text: t(`matching.criteria.${criterion.code}.${side}.${variant}`, params), items };
}

function degreeOf(fit: number): 'none' | 'some' {
  return fit > 0 ? 'some' : 'none';
}
