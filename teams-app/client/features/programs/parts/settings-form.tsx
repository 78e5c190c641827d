// The settings of a program: what it is, how it runs, how pairs are made; saved together.
import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { issueFor } from '../../../../../shared/ui/issue-for.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { DraftOutcome } from '../../../for-all/draft-outcome.js';
import type { Settings } from '../hooks/use-settings.js';
import { ObjectiveDefaults } from './objective-defaults.js';
import { SettingsAgenda } from './settings-agenda.js';
import { SettingsBasics } from './settings-basics.js';
import { SettingsFrame } from './settings-frame.js';
import type { SettingsPartProps } from './settings-part.js';
import { SettingsRules } from './settings-rules.js';
import { SettingsWeights } from './settings-weights.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function SettingsForm({ settings }: { settings: Settings }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { value, round, isDirty, busy, isSaved, takeTheirs } = settings.draft;
  const problemOf = useProblems(settings);
  const part: SettingsPartProps = {
    draft: value,
    change: (change) => settings.draft.change({ ...value, ...change }),
    problemOf,
  };

  function save(event: FormEvent) {
    event.preventDefault();
    if (busy || !isDirty) return;
    const fields = settings.save().map(({ field }) => field);
    // The marks are on the page only after the next paint.
    requestAnimationFrame(() => focusField(form.current, fields));
  }

  return (
    <Panel title={t('programs.settings.title')}>
      <form ref={form} key={round} className={styles.form} noValidate onSubmit={save}>
        <SettingsBasics {...part} />
        {settings.hasNewObjectives ? <ObjectiveDefaults {...part} /> : null}
        <SettingsFrame {...part} />
        <SettingsAgenda {...part} />
        <SettingsWeights {...part} />
        <SettingsRules {...part} />
        <Outcome settings={settings} />
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance={isDirty ? 'primary' : 'secondary'}
            disabledFocusable={!isDirty || busy}
          >
            {t(busy ? 'programs.working' : 'programs.settings.save')}
          </Button>
          {isDirty ? <Button onClick={takeTheirs}>{t('programs.settings.discard')}</Button> : null}
          <Text role="status">{isSaved ? t('programs.settings.saved') : ''}</Text>
        </div>
      </form>
    </Panel>
  );
}

function Outcome({ settings: { draft, problems } }: { settings: Settings }) {
  const { t } = useTranslation();
  const words = {
    title: t('programs.settings.conflict.title'),
    text: t('programs.settings.conflict.text'),
    keep: t('programs.settings.conflict.keep'),
    take: t('programs.settings.conflict.take'),
  };
  if (problems.length > 0)
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{t('programs.settings.fix')}</MessageBarBody>
      </MessageBar>
    );
  return <DraftOutcome draft={draft} words={words} />;
}

function useProblems({ problems, draft: { error } }: Settings) {
  const { t } = useTranslation();
  return (field: string) => {
    const mine = problems.find((problem) => problem.field === field);
    if (mine) return t(mine.key, mine.params ?? {});
    return error instanceof ApiError ? issueFor(error.issues, field) : undefined;
  };
}
