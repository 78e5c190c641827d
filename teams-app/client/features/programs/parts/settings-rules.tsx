// Settings: what must hold for each pair, and how well two people must fit.
import { Checkbox } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { NumberField } from '../../../../../shared/ui/number-field.js';
import type { SettingsPartProps } from './settings-part.js';

const switches = ['differentTeams', 'differentReportingLines', 'sharedLanguage', 'noRepeats'] as const;

export function SettingsRules({ draft, change, problemOf }: SettingsPartProps) {
  const { t } = useTranslation();
  const { rules, threshold } = draft;
  return (
    <FormGroup legend={t('programs.settings.rules')}>
      {switches.map((name) => (
        <Checkbox
          key={name}
          label={t(`programs.settings.rule.${name}`)}
          checked={rules[name]}
          onChange={(_, { checked }) => change({ rules: { ...rules, [name]: checked === true } })}
        />
      ))}
      <NumberField
        name="rules"
        label={t('programs.settings.minimumOverlap')}
        value={rules.minimumOverlapMinutes}
        range={[0, 2400]}
        problem={problemOf('rules')}
        onChange={(minimumOverlapMinutes) => change({ rules: { ...rules, minimumOverlapMinutes } })}
      />
      <NumberField
        name="threshold"
        label={t('programs.settings.threshold')}
        hint={t('programs.settings.thresholdHint')}
        value={Math.round(threshold * 100)}
        range={[0, 100]}
        problem={problemOf('threshold')}
        onChange={(percent) => change({ threshold: percent / 100 })}
      />
    </FormGroup>
  );
}
