// The third step: the whole agreement once more, and my name under it.
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, OpenVersion } from '../../../../../shared/api/agreement-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import type { AgreementDoing } from '../hooks/use-agreement.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { TermsList } from './terms-list.js';

export type SignPartProps = {
  agreement: AgreementResponse;
  open: OpenVersion;
  doing: AgreementDoing;
  /** Something was changed on the page and is not saved. */
  isDirty: boolean;
};

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

export function SignPart({ agreement, open, doing, isDirty }: SignPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  const { number, revision } = open;
  const { busy, error, submit } = useChange(() => doing.sign({ number, revision }));
  if (open.stage === 'settling' || !open.settled) {
    const fields = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(
      open.openFields.map(words.label),
    );
    return (
      <Panel title={t('tabAgreement.sign.title')}>
        <Text>{t('tabAgreement.sign.missing', { fields })}</Text>
      </Panel>
    );
  }
  const isSigned = open.signatures.some(({ personId }) => personId === agreement.me);
  return (
    <Panel title={t('tabAgreement.sign.title')}>
      <Text>{t('tabAgreement.sign.lead')}</Text>
      <TermsList people={agreement} terms={open.settled} signatures={open.signatures} />
      {error === undefined ? null : <Failure error={error} />}
      {isSigned ? null : (
        <Button
          appearance={isDirty ? 'secondary' : 'primary'}
          size="large"
          className={styles.action}
          onClick={submit}
          disabledFocusable={busy || isDirty}
        >
          {t('tabAgreement.sign.do')}
        </Button>
      )}
      {isDirty ? <Text>{t('tabAgreement.sign.unsaved')}</Text> : null}
      <Text role="status">{isSigned ? t('tabAgreement.sign.mine') : ''}</Text>
    </Panel>
  );
}
