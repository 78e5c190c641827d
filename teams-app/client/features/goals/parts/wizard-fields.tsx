// The fields of each step of writing a goal.
import { Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalDraft } from '../../../../../shared/api/goal-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { numberFrom, type WizardStep } from './goal-draft.js';
import { dayInWords } from './goal-words.js';
import { MilestoneFields } from './milestone-fields.js';

export type WizardFieldsProps = {
  step: Exclude<WizardStep, 'show'>;
  draft: GoalDraft;
  /** The title is not there, and was asked for. */
  isMissing: boolean;
  endsOn: string;
  onChange: (draft: GoalDraft) => void;
};

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

export function WizardFields(props: WizardFieldsProps) {
  switch (props.step) {
    case 'specific':
      return <Specific {...props} />;
    case 'realistic':
      return <LongText name="realistic" max={500} {...props} />;
    case 'measure':
      return <Measurable {...props} />;
    case 'date':
      return <Dated {...props} />;
  }
}

function Specific(props: WizardFieldsProps) {
  const { t } = useTranslation();
  const { draft, isMissing, onChange } = props;
  return (
    <>
      <FormField
        name="title"
        label={t('goals.wizard.title')}
        hint={t('goals.wizard.titleHint')}
        required
        problem={isMissing && draft.title.trim() === '' ? t('goals.wizard.titleMissing') : undefined}
      >
        <Input
          value={draft.title}
          maxLength={160}
          onChange={(_, { value }) => onChange({ ...draft, title: value })}
        />
      </FormField>
      <LongText name="details" max={1000} {...props} />
    </>
  );
}

function Measurable(props: WizardFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <LongText name="measure" max={300} {...props} />
      <FormGroup legend={t('goals.wizard.counted')} lead={t('goals.wizard.countedLead')}>
        <div className={styles.numbers}>
          {(['from', 'to'] as const).map((name) => (
            <FormField key={name} name={name} label={t(`goals.wizard.${name}`)}>
              <Input
                type="number"
                step="any"
                defaultValue={draft[name] === null ? '' : String(draft[name])}
                onChange={(_, { value }) => onChange({ ...draft, [name]: numberFrom(value) })}
              />
            </FormField>
          ))}
          <FormField name="unit" label={t('goals.wizard.unit')}>
            <Input
              value={draft.unit}
              maxLength={30}
              onChange={(_, { value }) => onChange({ ...draft, unit: value })}
            />
          </FormField>
        </div>
      </FormGroup>
      <LongText name="baseline" max={500} {...props} />
    </>
  );
}

function Dated({ draft, endsOn, onChange }: WizardFieldsProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <FormField
        name="dueOn"
        label={t('goals.wizard.dueOn')}
        hint={t('goals.wizard.dueOnHint', { day: dayInWords(endsOn, i18n.language) })}
      >
        <Input
          type="date"
          value={draft.dueOn ?? ''}
          onChange={(_, { value }) => onChange({ ...draft, dueOn: value || null })}
        />
      </FormField>
      <MilestoneFields
        milestones={draft.milestones}
        onChange={(milestones) => onChange({ ...draft, milestones })}
      />
    </>
  );
}

type LongTextProps = WizardFieldsProps & {
  name: 'details' | 'realistic' | 'measure' | 'baseline';
  max: number;
};

function LongText({ name, max, draft, onChange }: LongTextProps) {
  const { t, i18n } = useTranslation();
  return (
    <FormField
      name={name}
      label={t(`goals.wizard.${name}`)}
      hint={t(`goals.wizard.${name}Hint`, { day: dayInWords(draft.baselineOn, i18n.language) })}
    >
      <Textarea
        value={draft[name]}
        rows={3}
        maxLength={max}
        resize="vertical"
        onChange={(_, { value }) => onChange({ ...draft, [name]: value })}
      />
    </FormField>
  );
}
