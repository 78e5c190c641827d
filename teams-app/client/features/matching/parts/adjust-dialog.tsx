// Shows what a change by hand would do, or which rule it would break, before it is made.

import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AdjustPreview, RunSummary } from '../../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useAsk } from '../../../../../shared/ui/use-read.js';
import { useApi } from '../../../for-all/use-api.js';
import { type Adjusting, requestOf } from '../hooks/use-adjusting.js';
import { runPath, useRunActions } from '../hooks/use-run.js';
import { EffectPart } from './effect-part.js';

export type AdjustDialogProps = {
  programId: string;
  run: RunSummary;
  change: Adjusting;
  onDone: () => void;
  onClose: () => void;
};

export function AdjustDialog({ programId, run, change, onDone, onClose }: AdjustDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { adjust } = useRunActions(programId, run.id);
  const { kind, mentee, mentor } = change;
  const path = `${runPath(programId, run.id)}/preview` as const;
  const request = requestOf(change);
  const names = { mentee: mentee.displayName, mentor: mentor.displayName };
  const {
    data: value,
    error,
    refetch,
  } = useAsk({
    key: [path, request],
    ask: () => api.post(path, request),
  });

  async function confirm() {
    await adjust(request);
    onDone();
  }

  return (
    <ConfirmDialog
      title={t(`workbench.adjust.title.${kind}`, names)}
      confirm={t(`workbench.adjust.confirm.${kind}`)}
      onConfirm={value?.isPossible ? confirm : undefined}
      onClose={onClose}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {value || error ? null : <Loading label={t('workbench.adjust.loading')} />}
      {value ? <Preview preview={value} run={run} /> : null}
    </ConfirmDialog>
  );
}

function Preview({ preview, run }: { preview: AdjustPreview; run: RunSummary }) {
  const { t } = useTranslation();
  if (!preview.isPossible)
    return (
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t('workbench.adjust.impossible')}</MessageBarTitle> {preview.words.join(' ')}
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <div role="status">
      {preview.words.map((words) => (
        <Text key={words} block>
          {words}
        </Text>
      ))}
      {preview.effect ? <EffectPart effect={preview.effect} run={run} /> : null}
    </div>
  );
}
