// The agreement of a pair as one plain page, to be printed or kept.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { useFocusOnMount } from '../../../../../shared/ui/use-focus-on-mount.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useAgreement } from '../hooks/use-agreement.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { TermsList } from '../parts/terms-list.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    // Paper is white whatever the theme is.
    '@media print': { color: 'black', backgroundColor: 'white' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export function AgreementPrintPage({ pair }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const found = useAgreement(pair.id);
  const heading = useFocusOnMount();
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <Button appearance="subtle" onClick={() => go(pairPlace({ page: 'agreement', pairId: pair.id }))}>
          {t('tabAgreement.print.back')}
        </Button>
        {found.data?.inForce ? (
          <Button appearance="primary" onClick={() => window.print()}>
            {t('tabAgreement.print.do')}
          </Button>
        ) : null}
      </div>
      <Heading focusRef={heading}>{t('tabAgreement.print.title')}</Heading>
      {found.data ? <Paper pair={pair} agreement={found.data} /> : null}
      {found.error && !found.data ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.isPending ? <Loading label={t('tabAgreement.loading')} /> : null}
    </div>
  );
}

function Paper({ pair, agreement }: { pair: PairResponse; agreement: AgreementResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  const { inForce, members } = agreement;
  if (!inForce) return <Empty text={t('tabAgreement.print.none')} />;
  const { number, since, terms, signatures } = inForce;
  return (
    <>
      <div className={styles.head}>
        <Text size={400} weight="semibold">
          {words.names(members.map(({ personId }) => personId))}
        </Text>
        <Text>{pair.programTitle}</Text>
        <Text>{t('tabAgreement.holds.since', { number, date: words.date(since) })}</Text>
      </div>
      <TermsList people={agreement} terms={terms} signatures={signatures} />
    </>
  );
}
