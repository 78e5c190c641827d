// Finds the people of a question in a study.
import { AppError } from '../../platform/errors.js';
import type { NumberedPair } from './instance.js';
import type { Study } from './study.js';

export type PairOfIds = { mentee: string; mentor: string };

/** @throws AppError `matching.unknown-pair` (404) when one of the two doesn't take part on that side */
export function numbersOfPair(
  { instance }: Pick<Study, 'instance'>,
  { mentee, mentor }: PairOfIds,
): NumberedPair {
  const pair = { mentee: instance.menteeIds.indexOf(mentee), mentor: instance.mentorIds.indexOf(mentor) };
  if (pair.mentee < 0 || pair.mentor < 0)
    throw new AppError({ code: 'matching.unknown-pair', status: 404, params: { mentee, mentor } });
  return pair;
}
