// Shows a one-time code that links a course with this person.

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkCodeResponse } from '../../../../shared/api/tab-api.js';
import { Failure, Loading } from '../../../../shared/ui/states.js';
import { usePageBehind } from '../../../../shared/ui/use-page-behind.js';
import { useAsk } from '../../../../shared/ui/use-read.js';
import { useApi } from '../../for-all/use-api.js';
import { useHome } from '../../for-all/use-home.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    letterSpacing: '0.12em',
  },
});

export function LinkDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  usePageBehind();
  const answer = useAsk({ key: ['/link-codes'], ask: () => api.post('/link-codes') });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tab.link.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{t('tab.link.lead')}</Text>
            {answer.error ? <Failure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
            {answer.data ? <Code {...answer.data} /> : null}
            {answer.data || answer.error ? null : <Loading label={t('tab.link.loading')} />}
          </DialogContent>
          <DialogActions>
            {answer.data ? <CopyButton text={answer.data.code} /> : null}
            <Button onClick={onClose}>{t('tab.link.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Code({ code, expiresAt }: LinkCodeResponse) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const timeZone = useHome().data?.me.timeZone;
  const time = new Intl.DateTimeFormat(i18n.language, {
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(expiresAt));
  return (
    <div role="status">
      <Text block>{t('tab.link.code')}</Text>
      <Text block className={styles.code}>
        {code}
      </Text>
      <Text block>{t('tab.link.expires', { time })}</Text>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);

  function copy() {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <Button appearance="primary" onClick={copy}>
      {t(copied ? 'tab.link.copied' : 'tab.link.copy')}
    </Button>
  );
}
