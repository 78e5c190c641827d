// The enrollment form: what I look for and give, with who sees what; saved as a whole.
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse, EnrollmentForm as Form } from '../../api/enrollment-api.js';
import { ApiError } from '../api-client.js';
import { focusField } from '../focus-field.js';
import { issueFor } from '../issue-for.js';
import { Panel } from '../panel.js';
import { Failure } from '../states.js';
import { useChange } from '../use-change.js';
import { AboutMe } from './about-me.js';
import { ConsentFields } from './consent-fields.js';
import type { EnrollmentPartProps, Who } from './enrollment-part.js';
import { enrollmentProblems } from './enrollment-problems.js';
import { PrivateFields } from './private-fields.js';
import { RoleFields } from './role-fields.js';
import { SkillFields } from './skill-fields.js';
import { StyleFields } from './style-fields.js';
import { WorkFields } from './work-fields.js';

export type EnrollmentFormProps = {
  enrollment: EnrollmentResponse;
  onSave: (form: Form) => Promise<void>;
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  action: { alignSelf: 'flex-start' },
});

export function EnrollmentForm({ enrollment, onSave }: EnrollmentFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const root = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(() => startingForm(enrollment));
  const [isChecked, setChecked] = useState(false);
  const saving = useChange(() => onSave(form));
  const problems = isChecked ? enrollmentProblems(form) : [];
  const part: EnrollmentPartProps = {
    form,
    suggestions: enrollment.suggestions,
    change: (change) => setForm((before) => ({ ...before, ...change })),
    problemOf: useProblemOf(problems, saving.error),
    hintOf: useHintOf(enrollment.prefilled),
  };

  function save(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    const fields = enrollmentProblems(form).map(({ field }) => field);
    if (fields.length === 0) saving.submit();
    else focusField(root.current, fields);
  }

  return (
    <form ref={root} className={styles.form} noValidate onSubmit={save}>
      <Panel title={t('enrollment.group.role')}>
        <RoleFields {...part} />
      </Panel>
      <Panel title={t('enrollment.group.work')}>
        <AboutMe about={enrollment.about} />
        <WorkFields {...part} />
      </Panel>
      <Panel title={t('enrollment.group.skills')}>
        <SkillFields {...part} />
      </Panel>
      <Panel title={t('enrollment.group.style')}>
        <StyleFields {...part} />
      </Panel>
      <Panel title={t('enrollment.group.private')}>
        <PrivateFields {...part} />
      </Panel>
      <ConsentFields {...part} />
      {problems.length > 0 ? (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{t('enrollment.fix')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {saving.error === undefined ? null : <Failure error={saving.error} />}
      <Button
        type="submit"
        appearance="primary"
        size="large"
        className={styles.action}
        disabledFocusable={saving.busy}
      >
        {saving.busy ? t('forms.working') : t(saveWords(enrollment))}
      </Button>
    </form>
  );
}

function saveWords({ status, isWaitingList }: EnrollmentResponse): string {
  if (status !== 'none' && status !== 'withdrawn') return 'enrollment.save';
  return isWaitingList ? 'enrollment.saveLate' : 'enrollment.saveFirst';
}

/** Where nobody else knows the zone, the browser does. */
function startingForm({ status, prefilled, form }: EnrollmentResponse): Form {
  const isUnknown = status === 'none' && !prefilled.includes('timeZone');
  return isUnknown ? { ...form, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : form;
}

function useProblemOf(problems: ReturnType<typeof enrollmentProblems>, error: unknown) {
  const { t } = useTranslation();
  return (field: keyof Form) => {
    const mine = problems.find((problem) => problem.field === field);
    if (mine) return t(mine.key);
    return error instanceof ApiError ? issueFor(error.issues, field) : undefined;
  };
}

function useHintOf(prefilled: string[]) {
  const { t } = useTranslation();
  return (field: keyof Form, who: Who, help = '') =>
    [prefilled.includes(field) ? t('enrollment.prefilled') : '', help, t(`enrollment.who.${who}`)]
      .filter((words) => words !== '')
      .join(' ');
}
