// The three states of a list or page other than "here it is": loading, empty, failed.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api-client.js';

const useStyles = makeStyles({
  center: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalXXXL },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
  },
});

export function Loading({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.center}>
      <Spinner label={label} />
    </div>
  );
}

export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text>{text}</Text>
      {children}
    </div>
  );
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('player.error.title')}</MessageBarTitle> {useErrorText(error)}
      </MessageBarBody>
      {onRetry ? (
        <MessageBarActions>
          <Button onClick={onRetry}>{t('player.error.retry')}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function useErrorText(error: unknown): string {
  const { t } = useTranslation();
  if (!(error instanceof ApiError)) return t('player.error.unexpected');
  if (error.message !== '') return error.message;
  if (error.status === 401) return t('player.error.ended');
  return error.code === 'offline' ? t('player.error.offline') : t('player.error.unexpected');
}
