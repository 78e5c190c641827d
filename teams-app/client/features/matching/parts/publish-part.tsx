// The next step of a run: look, then publish; and what will happen is said before it happens.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishResponse, RunResponse } from '../../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { useFocusOnChange } from '../../../../../shared/ui/use-focus-on-change.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { ExportButton } from '../../../for-all/export-button.js';
import { useProgram } from '../../programs/for-others/use-program.js';
import { runPath, useRunActions } from '../hooks/use-run.js';
import { ExceptionNote } from './exception-note.js';
import { pairKey } from './pair-rows.js';
import { useRunWords } from './run-words.js';

export type PublishPartProps = { programId: string; result: RunResponse };

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function PublishPart({ programId, result }: PublishPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useRunWords();
  const { run, pairs, isOutdated } = result;
  const heading = useFocusOnChange(run.isPublished);
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<PublishResponse>();
  return (
    <Panel
      title={t(run.isPublished ? 'workbench.next.done' : 'workbench.next.title')}
      eyebrow={t('tab.home.next')}
      focusRef={heading}
    >
      <div>
        <Text block weight="semibold">
          {words.summary(run)}
        </Text>
        <Text block>{words.gap(run)}</Text>
      </div>
      {isOutdated && !run.isPublished ? <Outdated /> : null}
      {run.isPublished ? <Published answer={answer} /> : null}
      {pairs.length === 0 ? <Text>{t('workbench.next.empty')}</Text> : null}
      <div className={styles.actions}>
        {run.isPublished || pairs.length === 0 ? null : (
          <Button appearance="primary" size="large" onClick={() => setAsking(true)}>
            {t('workbench.publish.action')}
          </Button>
        )}
        <ExportButton
          path={`${runPath(programId, run.id)}/export`}
          file="matches.csv"
          label={t('workbench.export')}
        />
      </div>
      {isAsking ? (
        <PublishDialog
          programId={programId}
          result={result}
          onPublished={setAnswer}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Panel>
  );
}

function Outdated() {
  const { t } = useTranslation();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('workbench.outdated.title')}</MessageBarTitle> {t('workbench.outdated.text')}
      </MessageBarBody>
    </MessageBar>
  );
}

function Published({ answer }: { answer: PublishResponse | undefined }) {
  const { t, i18n } = useTranslation();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Text role="status">
      {answer
        ? t('workbench.next.untilText', {
            pairs: answer.pairs,
            day: dayInZone(answer.vetoUntil, { locale: i18n.language, timeZone: zone }),
          })
        : t('workbench.next.doneText')}
    </Text>
  );
}

type PublishDialogProps = PublishPartProps & {
  onPublished: (answer: PublishResponse) => void;
  onClose: () => void;
};

function PublishDialog({ programId, result, onPublished, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const { run, pairs } = result;
  const program = useProgram(programId).data?.program;
  const { publish } = useRunActions(programId, run.id);
  const exceptions = pairs.filter(({ exception }) => exception);
  return (
    <ConfirmDialog
      title={t('workbench.publish.title', { count: pairs.length })}
      confirm={t('workbench.publish.confirm')}
      onConfirm={async () => onPublished(await publish())}
      onClose={onClose}
    >
      <Text>{t('workbench.publish.tell')}</Text>
      {program ? <Text>{t('workbench.publish.veto', { count: program.draft.vetoDays })}</Text> : null}
      {exceptions.length > 0 ? (
        <div>
          <Text block>{t('workbench.publish.exceptions', { count: exceptions.length })}</Text>
          <ul>
            {exceptions.map(({ mentee, mentor, exception }) => (
              <li key={pairKey({ mentee, mentor })}>
                {t('workbench.pair.both', { mentee: mentee.displayName, mentor: mentor.displayName })}
                {': '}
                {exception ? <ExceptionNote exception={exception} /> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {run.unmatched > 0 ? <Text>{t('workbench.publish.rest', { count: run.unmatched })}</Text> : null}
    </ConfirmDialog>
  );
}
