// What became of saving: refused, or changed by somebody else at the same moment, with both ways on.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../../../shared/ui/states.js';
import type { Saving } from '../hooks/use-saving.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function SavingOutcome({ saving }: { saving: Saving }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (saving.error === undefined) return null;
  if (!saving.isConflict) return <Failure error={saving.error} />;
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{t('tabAgreement.conflict.title')}</MessageBarTitle>{' '}
          {t('tabAgreement.conflict.text')}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        <Button onClick={saving.keepMine} disabledFocusable={saving.busy}>
          {t('tabAgreement.conflict.keep')}
        </Button>
        <Button onClick={saving.takeTheirs} disabledFocusable={saving.busy}>
          {t('tabAgreement.conflict.take')}
        </Button>
      </div>
    </div>
  );
}
