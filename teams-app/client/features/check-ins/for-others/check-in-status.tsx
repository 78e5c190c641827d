// The check-in that I answered, and which of my partners have.
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairSummary } from '../../../../../shared/api/pair-summary.js';
import type { CheckInView } from '../../../../../shared/api/tab-api.js';
import { namesOf } from '../../../for-all/names-of.js';
import { Section } from '../../../for-all/section.js';

export type CheckInStatusProps = { pair: Pick<PairSummary, 'partners'>; checkIn: CheckInView | null };

export function CheckInStatus({ pair: { partners }, checkIn }: CheckInStatusProps) {
  const { t, i18n } = useTranslation();
  if (!checkIn?.mine) return null;
  const { mine, waitingFor } = checkIn;
  const waiting = partners.filter(({ personId }) => waitingFor.includes(personId));
  const other = waiting.length === 0 ? 'checkIn.both' : 'checkIn.waiting';
  const name = namesOf(waiting.length === 0 ? partners : waiting, i18n.language);
  return (
    <Section title={t('checkIn.heading')}>
      <Text weight="semibold" role="status">
        {t('checkIn.answered', { rating: t(`checkIn.ratings.${mine.rating}`) })}
      </Text>
      <Text>{t(other, { name })}</Text>
    </Section>
  );
}
