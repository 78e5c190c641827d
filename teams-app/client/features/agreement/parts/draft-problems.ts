// What has to be mended before wishes for an agreement can be saved: the fields, and the words for each.
import type { AgreedHours, Proposal } from '../../../../../shared/api/agreement-api.js';

export type DraftProblem = { field: string; key: string };
/** What is wrong with a field, in words, if anything is. */
export type ProblemOf = (field: string) => string | undefined;

export function draftProblems({ frame, hours }: Pick<Proposal, 'frame' | 'hours'>): DraftProblem[] {
  const problem = { field: 'fallback', key: 'sameFallback' };
  return [...(frame.fallback === frame.channel ? [problem] : []), ...hoursProblems(hours)];
}

export function hoursProblems({ weekdays, start, end }: AgreedHours): DraftProblem[] {
  return [
    ...(weekdays.length === 0 ? [{ field: 'weekdays', key: 'noDay' }] : []),
    ...(start === '' || end <= start ? [{ field: 'end', key: 'endsEarly' }] : []),
  ];
}
