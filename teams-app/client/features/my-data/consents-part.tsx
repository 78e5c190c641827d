// To what I agreed, since when, and the way out.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyDataResponse } from '../../../../shared/api/privacy-api.js';
import { forget } from '../../../../shared/ui/answer-cache.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { useApi } from '../../for-all/use-api.js';
import { useDay } from '../../for-all/use-day.js';
import { updateHome } from '../../for-all/use-home.js';

type Consent = MyDataResponse['consents'][number];

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function ConsentsPart({ consents }: { consents: readonly Consent[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('privacy.consents.title')}>
      {consents.length === 0 ? <Text>{t('privacy.consents.none')}</Text> : null}
      <ul className={styles.list}>
        {consents.map((consent) => (
          <Row key={consent.programId} consent={consent} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ consent: { programId, program, givenAt, state } }: { consent: Consent }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const day = useDay();
  const [isAsking, setAsking] = useState(false);

  async function withdraw() {
    await api.post(`/programs/${encodeURIComponent(programId)}/enrollment/withdraw`);
    for (const path of ['/my-data', '/programs']) forget(path);
    updateHome();
  }

  return (
    <li className={styles.one}>
      <Text>{t(`privacy.consents.${state}`, { program, day: day(givenAt) })}</Text>
      {state === 'given' ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('privacy.consents.withdraw', { program })}
        </Button>
      ) : null}
      {isAsking ? (
        <ConfirmDialog
          title={t('privacy.consents.withdrawTitle', { program })}
          confirm={t('privacy.consents.confirm')}
          onConfirm={withdraw}
          onClose={() => setAsking(false)}
        >
          <Text>{t('privacy.consents.withdrawText')}</Text>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
