// Says the numbers of a run the same way everywhere.
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../../../../shared/api/matching-api.js';

export function useRunWords() {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (value: number) => number.format(value),
    /** Of a part from 0 to 1, without the sign. */
    percent: (part: number) => percent.format(part * 100),
    change: (value: number) => `${value < 0 ? '−' : '+'}${number.format(Math.abs(value))}`,
    summary: ({ matched, unmatched, total }: RunSummary) =>
      t('workbench.summary', { matched, mentees: matched + unmatched, total: number.format(total) }),
    gap: ({ gap, isAdjusted }: RunSummary) =>
      gap <= 0
        ? t(isAdjusted ? 'workbench.provenAdjusted' : 'workbench.proven')
        : t('workbench.gap', { percent: percent.format(gap * 100) }),
    started: ({ startedAt }: RunSummary) =>
      t('workbench.started', { time: time.format(new Date(startedAt)) }),
  };
}
