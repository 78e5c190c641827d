// Settings: how much each criterion counts, as sliders that show their share in the whole.
import { Field, makeStyles, Slider, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { weightNames, weightShares } from './program-draft.js';
import type { SettingsPartProps } from './settings-part.js';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  slider: { flexGrow: 1, minWidth: 0, maxWidth: '420px' },
  share: { minWidth: '48px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

export function SettingsWeights({ draft, change, problemOf }: SettingsPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const shares = weightShares(draft.weights);
  const words = (percent: number) => t('programs.settings.share', { percent });
  return (
    <FormGroup
      legend={t('programs.settings.weights')}
      lead={t('programs.settings.weightsLead')}
      name="weights"
      problem={problemOf('weights')}
    >
      {weightNames.map((name) => (
        <div key={name} className={styles.row}>
          <Field label={t(`programs.settings.weight.${name}`)} className={styles.slider}>
            <Slider
              min={0}
              max={100}
              step={5}
              value={draft.weights[name]}
              aria-valuetext={words(shares[name])}
              onChange={(_, { value }) => change({ weights: { ...draft.weights, [name]: value } })}
            />
          </Field>
          <Text className={styles.share} aria-hidden>
            {words(shares[name])}
          </Text>
        </div>
      ))}
    </FormGroup>
  );
}
