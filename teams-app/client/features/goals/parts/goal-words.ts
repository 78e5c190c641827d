// Days and progress of a goal in words.
import type { TFunction } from 'i18next';
import type { GoalSummary } from '../../../../../shared/api/goal-api.js';

/** "December 24, 2026"; a day is the same day everywhere. */
export function dayInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));
}

/** "40 %", or "2 of 5 workshops". */
export function progressInWords({ percent, measured }: GoalSummary, t: TFunction): string {
  if (!measured || measured.value === null) return t('goals.percent', { percent });
  const { value, to, unit } = measured;
  return `${t('goals.measured', { value, to, unit }).trim()} (${t('goals.percent', { percent })})`;
}
