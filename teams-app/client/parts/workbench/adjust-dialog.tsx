// Shows what a change by hand would do, or which rule it would break, before it is made.
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdjustPreview, EffectView, RunSummary } from '../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { Failure, Loading } from '../../../../shared/ui/states.js';
import { useLoad } from '../../../../shared/ui/use-load.js';
import { useTab } from '../../tab-context.js';
import { pairKey } from './pair-rows.js';
import { useRunWords } from './run-words.js';
import type { Adjusting } from './use-adjusting.js';
import { runPath, useRunActions } from './use-run.js';

export type AdjustDialogProps = {
  programId: string;
  run: RunSummary;
  change: Adjusting;
  onDone: () => void;
  onClose: () => void;
};

export function AdjustDialog({ programId, run, change, onDone, onClose }: AdjustDialogProps) {
  const { t } = useTranslation();
  const { api } = useTab();
  const { adjust } = useRunActions(programId, run.id);
  const { kind, mentee, mentor } = change;
  const names = { mentee: mentee.displayName, mentor: mentor.displayName };
  const { value, error, reload } = useLoad(
    useCallback(
      () =>
        api.post<AdjustPreview>(`${runPath(programId, run.id)}/preview`, {
          kind,
          menteeId: mentee.personId,
          mentorId: mentor.personId,
        }),
      [api, programId, run.id, kind, mentee.personId, mentor.personId],
    ),
  );

  async function confirm() {
    await adjust({ kind, menteeId: mentee.personId, mentorId: mentor.personId });
    onDone();
  }

  return (
    <ConfirmDialog
      title={t(`workbench.adjust.title.${kind}`, names)}
      confirm={t(`workbench.adjust.confirm.${kind}`)}
      onConfirm={value?.isPossible ? confirm : undefined}
      onClose={onClose}
    >
      {error === undefined ? null : <Failure error={error} onRetry={reload} />}
      {value || error !== undefined ? null : <Loading label={t('workbench.adjust.loading')} />}
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
      {preview.effect ? <Effect effect={preview.effect} run={run} /> : null}
    </div>
  );
}

/** The effect says by how much: afterwards less before. */
function Effect({ effect, run }: { effect: EffectView; run: RunSummary }) {
  const { t } = useTranslation();
  const { number } = useRunWords();
  return (
    <>
      <Text block weight="semibold">
        {t('workbench.adjust.total', { before: number(run.total), after: number(run.total + effect.total) })}
      </Text>
      <Text block weight="semibold">
        {t('workbench.adjust.matched', { before: run.matched, after: run.matched + effect.matched })}
      </Text>
      <PairNames title={t('workbench.adjust.added')} pairs={effect.added} />
      <PairNames title={t('workbench.adjust.removed')} pairs={effect.removed} />
    </>
  );
}

const MOST = 12;

const useStyles = makeStyles({
  title: { marginTop: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

function PairNames({ title, pairs }: { title: string; pairs: EffectView['added'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (pairs.length === 0) return null;
  return (
    <>
      <Text block weight="semibold" className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {pairs.slice(0, MOST).map((pair) => (
          <li key={pairKey(pair)}>
            {t('workbench.pair.both', {
              mentee: pair.mentee.displayName,
              mentor: pair.mentor.displayName,
            })}
          </li>
        ))}
      </ul>
      {pairs.length > MOST ? (
        <Text block>{t('workbench.adjust.more', { count: pairs.length - MOST })}</Text>
      ) : null}
    </>
  );
}
