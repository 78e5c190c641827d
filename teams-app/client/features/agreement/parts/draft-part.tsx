// The first step: what I would like to agree on, filled in alone, saved for later or handed in.
import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, Proposal } from '../../../../../shared/api/agreement-api.js';
import { FRAME_FIELDS, type TextField } from '../../../../../shared/api/agreement-fields.js';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import type { AgreementDoing } from '../hooks/use-agreement.js';
import { useWishes } from '../hooks/use-wishes.js';
import { AgreementOutcome } from './agreement-outcome.js';
import { draftProblems, type ProblemOf } from './draft-problems.js';
import { FrameFieldInput } from './frame-field-input.js';
import { HoursFields } from './hours-fields.js';
import { TextFieldInput } from './text-field-input.js';

export type DraftPartProps = {
  agreement: AgreementResponse;
  doing: AgreementDoing;
  headingRef?: RefObject<HTMLHeadingElement | null>;
};

const groups: readonly { name: 'trust' | 'talking'; fields: readonly TextField[] }[] = [
  { name: 'trust', fields: ['confidentiality', 'limits'] },
  { name: 'talking', fields: ['topicsIn', 'topicsOut', 'feedback', 'ifNotWorking'] },
];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function DraftPart({ agreement, doing, headingRef }: DraftPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useRef<HTMLDivElement>(null);
  const [isChecked, setChecked] = useState(false);
  const { draft, isHandedIn } = useWishes(agreement, doing);
  const proposal = draft.value;
  const problems = draftProblems(proposal);
  const problemOf: ProblemOf = (field) => {
    const found = isChecked ? problems.find((one) => one.field === field) : undefined;
    return found && t(`tabAgreement.draft.${found.key}`);
  };

  function submit(handIn: boolean) {
    setChecked(true);
    if (problems.length === 0) return draft.save(handIn);
    // The marks are on the page only after the next paint.
    const fields = problems.map(({ field }) => field);
    requestAnimationFrame(() => focusField(form.current, fields));
  }

  return (
    <Panel title={t('tabAgreement.draft.title')} {...(headingRef ? { focusRef: headingRef } : {})}>
      <Text>{t('tabAgreement.draft.lead')}</Text>
      <div ref={form} className={styles.form}>
        <DraftFields
          agreement={agreement}
          proposal={proposal}
          change={(part) => draft.change({ ...proposal, ...part })}
          problemOf={problemOf}
        />
        {isChecked && problems.length > 0 ? (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{t('tabAgreement.draft.fix')}</MessageBarBody>
          </MessageBar>
        ) : null}
        <AgreementOutcome draft={draft} />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => submit(true)} disabledFocusable={draft.busy}>
            {t(isHandedIn ? 'tabAgreement.draft.handInAgain' : 'tabAgreement.draft.handIn')}
          </Button>
          {isHandedIn ? null : (
            <Button onClick={() => submit(false)} disabledFocusable={draft.busy}>
              {t('tabAgreement.draft.save')}
            </Button>
          )}
          <Text role="status">
            {draft.isSaved ? t(`tabAgreement.draft.${isHandedIn ? 'handedIn' : 'saved'}`) : ''}
          </Text>
        </div>
      </div>
    </Panel>
  );
}

type DraftFieldsProps = {
  agreement: AgreementResponse;
  proposal: Proposal;
  change: (part: Partial<Proposal>) => void;
  problemOf: ProblemOf;
};

function DraftFields({ agreement, proposal, change, problemOf }: DraftFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { frame, hours, texts } = proposal;
  return (
    <>
      <FormGroup legend={t('tabAgreement.draft.frame')} lead={t('tabAgreement.draft.frameLead')}>
        <div className={styles.grid}>
          {FRAME_FIELDS.map((field) => (
            <FrameFieldInput
              key={field}
              field={field}
              value={frame[field]}
              people={agreement}
              problem={problemOf(field)}
              onChange={(value) => change({ frame: { ...frame, [field]: value } })}
            />
          ))}
        </div>
      </FormGroup>
      <FormGroup legend={t('tabAgreement.draft.hours')} lead={t('tabAgreement.draft.hoursLead')}>
        <HoursFields
          hours={hours}
          people={agreement}
          problemOf={problemOf}
          onChange={(changed) => change({ hours: changed })}
        />
      </FormGroup>
      {groups.map(({ name, fields }) => (
        <FormGroup key={name} legend={t(`tabAgreement.draft.${name}`)} lead={t('tabAgreement.draft.privacy')}>
          {fields.map((field) => (
            <TextFieldInput
              key={field}
              field={field}
              value={texts[field]}
              onChange={(value) => change({ texts: { ...texts, [field]: value } })}
            />
          ))}
        </FormGroup>
      ))}
    </>
  );
}
