// The settings of a program: what it is, how it runs, how pairs are made; saved together.
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { issueFor } from '../../../../../shared/ui/issue-for.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import type { Settings } from '../hooks/use-settings.js';
import { ObjectiveDefaults } from './objective-defaults.js';
import { SettingsAgenda } from './settings-agenda.js';
import { SettingsBasics } from './settings-basics.js';
import { SettingsFrame } from './settings-frame.js';
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
  const { draft, change, round, isDirty, busy } = settings;
  const problemOf = useProblems(settings);
  const part = { draft, change, problemOf };

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
          {isDirty ? <Button onClick={settings.discard}>{t('programs.settings.discard')}</Button> : null}
          <Text role="status">{settings.isSaved ? t('programs.settings.saved') : ''}</Text>
        </div>
      </form>
    </Panel>
  );
}

function Outcome({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { problems, error, isConflict } = settings;
  if (problems.length > 0)
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{t('programs.settings.fix')}</MessageBarBody>
      </MessageBar>
    );
  if (isConflict) return <Conflict settings={settings} />;
  return error === undefined ? null : <Failure error={error} />;
}

function Conflict({ settings }: { settings: Settings }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{t('programs.settings.conflict.title')}</MessageBarTitle>{' '}
          {t('programs.settings.conflict.text')}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        <Button onClick={settings.keepMine}>{t('programs.settings.conflict.keep')}</Button>
        <Button onClick={settings.discard}>{t('programs.settings.conflict.take')}</Button>
      </div>
    </>
  );
}

function useProblems({ problems, error }: Settings) {
  const { t } = useTranslation();
  return (field: string) => {
    const mine = problems.find((problem) => problem.field === field);
    if (mine) return t(mine.key, mine.params ?? {});
    return error instanceof ApiError ? issueFor(error.issues, field) : undefined;
  };
}
