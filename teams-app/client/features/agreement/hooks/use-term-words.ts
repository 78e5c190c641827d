// The terms of an agreement in words.
import { useTranslation } from 'react-i18next';
import type { AgreedHours, AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import { type AgreementField, type FrameField, TURNS } from '../../../../../shared/api/agreement-fields.js';

type People = Pick<AgreementResponse, 'members' | 'me'>;

export type TermWords = {
  label(field: AgreementField | 'hours'): string;
  /** A value of the frame, as a member reads it. */
  value(field: FrameField, value: string | number): string;
  hours(of: AgreedHours & { personId: string }): string;
  /** Me as "You", others by their names. */
  name(personId: string): string;
  names(personIds: readonly string[]): string;
  weekday(day: number): string;
  date(instant: string): string;
};

export function useTermWords({ members, me }: People): TermWords {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const dayFormat = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const dateFormat = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  const nameOf = (id: string) => members.find(({ personId }) => personId === id)?.displayName ?? '';
  /** 1 is Monday; January 1st, 2024, was one. */
  const weekday = (day: number) => dayFormat.format(new Date(Date.UTC(2024, 0, day)));
  /** Three days in a row and more are named by the first and the last. */
  const daysInWords = (days: readonly number[]) => {
    const [first, last] = [Math.min(...days), Math.max(...days)] as const;
    const isRow = days.length > 2 && last - first === days.length - 1;
    return isRow
      ? t('tabAgreement.daysInRow', { first: weekday(first), last: weekday(last) })
      : list.format(days.map(weekday));
  };
  return {
    label: (field) => t(`agreement.fields.${field}`),
    value: (field, value) => {
      if (field !== 'scheduler') return t(`agreement.values.${field}.${value}`);
      return value === TURNS ? t('agreement.values.scheduler.turns') : nameOf(String(value));
    },
    hours: ({ personId, weekdays, start, end }) =>
      t('tabAgreement.hoursOf', {
        name: nameOf(personId),
        days: daysInWords(weekdays),
        start,
        end,
      }),
    name: (personId) => (personId === me ? t('tabAgreement.me') : nameOf(personId)),
    names: (personIds) => list.format(personIds.map(nameOf)),
    weekday,
    date: (instant) => (instant === '' ? '' : dateFormat.format(new Date(instant))),
  };
}
