// The certificate of a completed mentoring, to be printed or kept as a file.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CertificateResponse } from '../../../../../shared/api/farewell-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { farewell } from '../../../../../shared/i18n/en/farewell.js';
import { tabFarewell } from '../../../../../shared/i18n/en/tab-farewell.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useFocusOnMount } from '../../../../../shared/ui/use-focus-on-mount.js';
import { download } from '../../../for-all/download.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useFullDay } from '../hooks/use-full-day.js';

addWords({ farewell, tabFarewell });

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  paper: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // Paper is white whatever the theme is.
    '@media print': { color: 'black', backgroundColor: 'white' },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
  },
  value: { margin: 0 },
});

export function CertificatePage({ pair }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const heading = useFocusOnMount();
  const found = useRead(`${pairPath(pair.id)}/certificate`);
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <Button appearance="subtle" onClick={() => go(pairPlace({ page: 'closing', pairId: pair.id }))}>
          {t('tabFarewell.certificate.back')}
        </Button>
        {found.data ? <Ways pairId={pair.id} /> : null}
      </div>
      <article className={styles.paper}>
        <Heading focusRef={heading}>{t('farewell.certificate.title')}</Heading>
        {found.data ? <Paper certificate={found.data} myZone={pair.me.timeZone} /> : null}
        {found.error && !found.data ? <Failure error={found.error} /> : null}
        {found.isPending ? <Loading label={t('tabFarewell.loading')} /> : null}
      </article>
    </div>
  );
}

function Ways({ pairId }: { pairId: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, submit } = useChange(async () => {
    const text = await api.getText(`${pairPath(pairId)}/certificate.html`);
    download({ name: 'certificate.html', type: 'text/html', text });
  });
  return (
    <>
      <Button appearance="primary" onClick={() => window.print()}>
        {t('tabFarewell.certificate.print')}
      </Button>
      <Button onClick={submit} disabledFocusable={busy}>
        {t('tabFarewell.certificate.download')}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}

function Paper({ certificate, myZone }: { certificate: CertificateResponse; myZone: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { dayOf } = useFullDay(myZone);
  const { name, role, programTitle: program, from, until, sessions } = certificate;
  return (
    <>
      <div>
        <Text size={600} weight="semibold" block>
          {name}
        </Text>
        <Text block>{t(`farewell.certificate.${role}`, { program })}</Text>
      </div>
      <dl className={styles.facts}>
        <Fact
          label={t('farewell.certificate.period')}
          value={t('farewell.certificate.days', { from: dayOf(from), until: dayOf(until) })}
        />
        {sessions > 0 ? <Fact label={t('farewell.certificate.sessions')} value={String(sessions)} /> : null}
      </dl>
      <Text size={200}>{t('farewell.certificate.made')}</Text>
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <div>
      <dt>
        <Text size={200}>{label}</Text>
      </dt>
      <dd className={styles.value}>
        <Text weight="semibold">{value}</Text>
      </dd>
    </div>
  );
}
