// The agreement on the overview of a pair: what holds, or what to do next.
import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { Section } from '../../../common/section.js';
import { useTab } from '../../../common/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useAgreement } from '../hooks/use-agreement.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { statusOf } from '../parts/agreement-status.js';

export function AgreementPart({ pairId }: { pairId: string }) {
  const { t } = useTranslation();
  const found = useAgreement(pairId);
  return (
    <Section title={t('tabAgreement.overview.title')}>
      {found.data ? <Summary pairId={pairId} agreement={found.data} /> : null}
      {found.error && !found.data ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.isPending ? <Loading label={t('tabAgreement.loading')} /> : null}
    </Section>
  );
}

function Summary({ pairId, agreement }: { pairId: string; agreement: AgreementResponse }) {
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
