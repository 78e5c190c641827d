// Asks before something is done that others notice or that is hard to take back; gives the focus back after.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { forms } from '../i18n/en/forms.js';
import { addWords } from './i18n.js';
import { Failure } from './states.js';
import { useChange } from './use-change.js';
import { usePageBehind } from './use-page-behind.js';

addWords({ forms });

export type ConfirmDialogProps = {
  title: string;
  children: ReactNode;
  confirm: string;
  /** Absent while there is nothing that can be confirmed. */
  onConfirm?: (() => Promise<void>) | undefined;
  onClose: () => void;
};

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export function ConfirmDialog({ title, children, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  useFocusBack();
  usePageBehind();
  const { busy, error, submit } = useChange(async () => {
    await onConfirm?.();
    onClose();
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            {error === undefined ? null : <Failure error={error} />}
          </DialogContent>
          <DialogActions fluid>
            {onConfirm ? (
              <Button appearance="primary" onClick={submit} disabledFocusable={busy}>
                {busy ? t('forms.working') : confirm}
              </Button>
            ) : null}
            <Button onClick={onClose}>{t(onConfirm ? 'forms.cancel' : 'forms.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/**
 * Only after the dialog is gone may the focus leave it; to the page's heading if its place is gone too,
 * and nowhere when another dialog has taken over.
 */
function useFocusBack() {
  const before = useRef(document.activeElement);
  useEffect(
    () => () => {
      const element = before.current;
      requestAnimationFrame(() => {
        if (document.querySelector('[role="dialog"]')) return;
        const isThere = element instanceof HTMLElement && element.isConnected;
        const titles = [...document.querySelectorAll('h1')];
        (isThere ? element : titles.find((title) => title.checkVisibility()))?.focus();
      });
    },
    [],
  );
}
