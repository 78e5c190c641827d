// Who waits for a place, and the way to let them all in.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../../shared/ui/states.js';
import { useChange } from '../../../../shared/ui/use-change.js';

export type WaitingListProps = { count: number; onAdmit: () => Promise<void> };

// The bar would keep its action in one line with its words, and both would be cut in a narrow frame.
const useStyles = makeStyles({ action: { marginInlineEnd: 'auto' } });

export function WaitingList({ count, onAdmit }: WaitingListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy, error, submit } = useChange(onAdmit);
  if (count === 0) return null;
  return (
    <>
      <MessageBar layout="multiline">
        <MessageBarBody>
          {t('programs.participants.waitingList.count', { count })}{' '}
          {t('programs.participants.waitingList.text')}
        </MessageBarBody>
        <MessageBarActions className={styles.action}>
          <Button onClick={submit} disabledFocusable={busy}>
            {t(busy ? 'programs.working' : 'programs.participants.waitingList.admit')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}
