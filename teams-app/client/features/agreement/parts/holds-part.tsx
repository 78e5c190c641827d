// What a pair has agreed on: to read, to print, and to change together.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, AgreementVersion } from '../../../../../shared/api/agreement-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { TermsList } from './terms-list.js';

export type HoldsPartProps = {
  pairId: string;
  agreement: AgreementResponse;
  inForce: AgreementVersion;
  /** Absent while a new version is being negotiated, or after the end. */
  onRenew?: (() => void) | undefined;
  headingRef?: RefObject<HTMLHeadingElement | null>;
};

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function HoldsPart({ pairId, agreement, inForce, onRenew, headingRef }: HoldsPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const words = useTermWords(agreement);
  const { number, since, terms, signatures } = inForce;
  return (
    <Panel title={t('tabAgreement.holds.title')} {...(headingRef ? { focusRef: headingRef } : {})}>
      <Text>{t('tabAgreement.holds.since', { number, date: words.date(since) })}</Text>
      {agreement.open ? <Text>{t('tabAgreement.holds.meanwhile')}</Text> : null}
      <TermsList people={agreement} terms={terms} signatures={signatures} />
      <div className={styles.actions}>
        {onRenew ? <Button onClick={onRenew}>{t('tabAgreement.holds.renew')}</Button> : null}
        <Button onClick={() => go(pairPlace({ page: 'agreement-print', pairId }))}>
          {t('tabAgreement.holds.print')}
        </Button>
      </div>
      {onRenew ? <Text className={styles.quiet}>{t('tabAgreement.holds.renewLead')}</Text> : null}
    </Panel>
  );
}
