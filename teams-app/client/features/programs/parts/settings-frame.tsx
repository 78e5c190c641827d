// Settings: how the program runs.
import { Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramDraft } from '../../../../../shared/api/program-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { NumberField } from '../../../../../shared/ui/number-field.js';
import { type RangeName, ranges } from './program-draft.js';
import type { SettingsPartProps } from './settings-part.js';

const numbers = Object.keys(ranges) as RangeName[];
const hints: ReadonlySet<RangeName> = new Set(['trainedPercent', 'keepMonths']);
const modes = ['manager', 'self', 'mixed'] as const satisfies ProgramDraft['matchMode'][];

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(210px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

export function SettingsFrame({ draft, change, problemOf }: SettingsPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <FormGroup legend={t('programs.settings.frame')}>
      <div className={styles.numbers}>
        {numbers.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`programs.settings.${name}`)}
            hint={hints.has(name) ? t(`programs.settings.${name}Hint`) : undefined}
            value={draft[name]}
            range={ranges[name]}
            problem={problemOf(name)}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <LanguagesField
        value={draft.languages}
        problem={problemOf('languages')}
        onChange={(languages) => change({ languages })}
      />
      <FormField
        name="contact"
        label={t('programs.settings.contact')}
        hint={t('programs.settings.contactHint')}
        problem={problemOf('contact')}
      >
        <Input
          value={draft.contact}
          maxLength={200}
          onChange={(_, { value }) => change({ contact: value })}
        />
      </FormField>
      <FormField name="matchMode" label={t('programs.settings.matchMode')} problem={problemOf('matchMode')}>
        <RadioGroup
          value={draft.matchMode}
          onChange={(_, { value }) =>
            change({ matchMode: modes.find((mode) => mode === value) ?? 'manager' })
          }
        >
          {modes.map((mode) => (
            <Radio key={mode} value={mode} label={t(`programs.settings.mode.${mode}`)} />
          ))}
        </RadioGroup>
      </FormField>
    </FormGroup>
  );
}

type LanguagesFieldProps = {
  value: string[];
  problem: string | undefined;
  onChange: (value: string[]) => void;
};

function LanguagesField({ value, problem, onChange }: LanguagesFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => value.join(', '));

  function type(next: string) {
    setText(next);
    const tags = next.split(/[,;\s]+/).filter((tag) => tag !== '');
    onChange([...new Set(tags)]);
  }

  return (
    <FormField
      name="languages"
      label={t('programs.settings.languages')}
      hint={t('programs.settings.languagesHint')}
      problem={problem}
    >
      <Input value={text} onChange={(_, data) => type(data.value)} />
    </FormField>
  );
}
