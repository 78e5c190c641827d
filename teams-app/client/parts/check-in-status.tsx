// The check-in that I answered, and whether my partner has.
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CheckInView, HomeResponse } from '../../../shared/api/tab-api.js';
import { Section } from './section.js';

type Partner = NonNullable<HomeResponse['relationship']>['partner'];
export type CheckInStatusProps = { rating: number; checkIn: CheckInView; partner: Partner };

export function CheckInStatus({ rating, checkIn, partner }: CheckInStatusProps) {
  const { t } = useTranslation();
  const other = checkIn.partnerAnswered ? 'checkIn.both' : 'checkIn.waiting';
  return (
    <Section title={t('checkIn.heading')}>
      <Text weight="semibold" role="status">
        {t('checkIn.answered', { rating: t(`checkIn.ratings.${rating}`) })}
      </Text>
      <Text>{t(other, { name: partner.displayName })}</Text>
    </Section>
  );
}
