// Days with their year, as people write them.
import { useTranslation } from 'react-i18next';

export type DayWords = {
  /** An instant, as a day in my zone. */
  dayOf(instant: string): string;
  /** A day that is the same everywhere, YYYY-MM-DD. */
  calendarDay(day: string): string;
};

export function useFullDay(timeZone: string): DayWords {
  const { i18n } = useTranslation();
  const written = (at: string, zone: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: zone }).format(new Date(at));
  return { dayOf: (instant) => written(instant, timeZone), calendarDay: (day) => written(day, 'UTC') };
}
