// Gentle checks of a goal while it is written: specific, realistic, measurable, with a date. None of them forbids anything.

import type { GoalDraft } from '../../api/goal-api.js';
import { DAY } from '../../platform/hours.js';

export type AdviceField = 'title' | 'details' | 'realistic' | 'measure' | 'baseline' | 'dueOn' | 'milestones';

/** Its words stand in the catalog, under the code. */
export type Advice = { field: AdviceField; code: AdviceCode };
export type AdviceCode =
  | 'titleShort'
  | 'titleVague'
  | 'titleSeveral'
  | 'realisticMissing'
  | 'stepsMissing'
  | 'measureMissing'
  | 'targetSame'
  | 'targetHalf'
  | 'baselineMissing'
  | 'dateMissing'
  | 'datePast'
  | 'dateSoon'
  | 'dateAfterProgram'
  | 'milestoneLate';

export type AdviceFacts = {
  /** ISO day. */
  today: string;
  /** The last day of the program. */
  endsOn: string;
  /** Words that say little by themselves, in the language of the page. */
  vagueWords: readonly string[];
};

const SHORT_TITLE_WORDS = 3;
const ENOUGH_DETAILS = 40;
const SOON_DAYS = 7;
const LONG_DAYS = 90;

/** What could still be thought of, in the order of the fields. */
export function adviceFor(draft: GoalDraft, facts: AdviceFacts): Advice[] {
  return [
    ...specific(draft, facts),
    ...realistic(draft, facts),
    ...measurable(draft),
    ...dated(draft, facts),
    ...milestones(draft),
  ];
}

function specific({ title, details }: GoalDraft, { vagueWords }: AdviceFacts): Advice[] {
  const words = wordsOf(title);
  if (words.length === 0) return [];
  if (words.length < SHORT_TITLE_WORDS) return [{ field: 'title', code: 'titleShort' }];
  const isExplained = details.trim().length >= ENOUGH_DETAILS || /\d/.test(title);
  if (!isExplained && words.some((word) => vagueWords.includes(word)))
    return [{ field: 'title', code: 'titleVague' }];
  return /[;/]|,.*,/.test(title) ? [{ field: 'title', code: 'titleSeveral' }] : [];
}

function realistic(
  { realistic: why, dueOn, milestones: steps }: GoalDraft,
  { today }: AdviceFacts,
): Advice[] {
  const isLong = dueOn !== null && daysBetween(today, dueOn) > LONG_DAYS;
  return [
    ...when(why.trim() === '', { field: 'realistic', code: 'realisticMissing' }),
    ...when(isLong && steps.length === 0, { field: 'milestones', code: 'stepsMissing' }),
  ];
}

function measurable({ measure, from, to, baseline }: GoalDraft): Advice[] {
  const isCounted = from !== null && to !== null;
  return [
    ...when(measure.trim() === '' && !isCounted, { field: 'measure', code: 'measureMissing' }),
    ...when(isCounted && from === to, { field: 'measure', code: 'targetSame' }),
    ...when((from === null) !== (to === null), { field: 'measure', code: 'targetHalf' }),
    ...when(baseline.trim() === '' && from === null, { field: 'baseline', code: 'baselineMissing' }),
  ];
}

function dated({ dueOn }: GoalDraft, { today, endsOn }: AdviceFacts): Advice[] {
  if (dueOn === null) return [{ field: 'dueOn', code: 'dateMissing' }];
  if (dueOn < today) return [{ field: 'dueOn', code: 'datePast' }];
  if (dueOn > endsOn) return [{ field: 'dueOn', code: 'dateAfterProgram' }];
  return when(daysBetween(today, dueOn) < SOON_DAYS, { field: 'dueOn', code: 'dateSoon' });
}

function milestones({ dueOn, milestones: steps }: GoalDraft): Advice[] {
  const isLate = steps.some((step) => step.dueOn !== null && dueOn !== null && step.dueOn > dueOn);
  return when(isLate, { field: 'milestones', code: 'milestoneLate' });
}

function when(holds: boolean, advice: Advice): Advice[] {
  return holds ? [advice] : [];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
