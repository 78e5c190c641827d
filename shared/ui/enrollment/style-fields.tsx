// Enrollment: four scales of how I like to work with somebody; nothing is said until a slider is moved.
import { Field, makeStyles, Slider, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EnrollmentPartProps } from './enrollment-part.js';

const scales = ['structure', 'directness', 'pace', 'focus'] as const;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  lead: { color: tokens.colorNeutralForeground2 },
});

export function StyleFields({ form, change, hintOf }: EnrollmentPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = (scale: string, value: number | undefined) =>
    value === undefined
      ? t('enrollment.style.unset')
      : t(`enrollment.style.value.${value}`, {
          low: t(`enrollment.style.${scale}.low`),
          high: t(`enrollment.style.${scale}.high`),
        });
  return (
    <>
      <Text className={styles.lead}>{hintOf('style', 'managers')}</Text>
      <div className={styles.grid}>
        {scales.map((scale) => (
          <Field
            key={scale}
            label={t(`enrollment.style.${scale}.label`)}
            hint={words(scale, form.style[scale])}
          >
            <Slider
              min={-2}
              max={2}
              step={1}
              value={form.style[scale] ?? 0}
              aria-valuetext={words(scale, form.style[scale])}
              onChange={(_, { value }) => change({ style: { ...form.style, [scale]: value } })}
            />
          </Field>
        ))}
      </div>
    </>
  );
}
