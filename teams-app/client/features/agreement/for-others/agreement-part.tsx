// The agreement on the overview of a pair: what holds, or what to do next.
import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { statusOf } from '../parts/agreement-status.js';

export type AgreementPartProps = { pairId: string; agreement: AgreementResponse };

export function AgreementPart(props: AgreementPartProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('tabAgreement.overview.title')}>
      <Summary {...props} />
    </Section>
  );
}

function Summary({ pairId, agreement }: AgreementPartProps) {
  const { t } = useTranslation();
  const { go } = useTab();
  const words = useTermWords(agreement);
  const { inForce, open, isActive } = agreement;
  const button = (key: string) => (
    <Button onClick={() => go(pairPlace({ page: 'agreement', pairId }))}>
      {t(`tabAgreement.overview.${key}`)}
    </Button>
  );
  if (!inForce && !open)
    return isActive ? (
      <Empty text={t('tabAgreement.overview.none')}>{button('start')}</Empty>
    ) : (
      <Text>{t('tabAgreement.overview.ended')}</Text>
    );
  const { everyDays, minutes, replyDays } = inForce?.terms.frame ?? {};
  const status = statusOf(agreement, words, t);
  return (
    <>
      {everyDays && minutes && replyDays ? (
        <Text>
          {t('tabAgreement.overview.holds', {
            everyDays: words.value('everyDays', everyDays),
            minutes: words.value('minutes', minutes),
            replyDays: words.value('replyDays', replyDays),
          })}
        </Text>
      ) : null}
      {status ? <Text>{status}</Text> : null}
      {button(open && isActive ? 'go' : 'read')}
    </>
  );
}
