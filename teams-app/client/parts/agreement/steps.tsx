// How far an agreement has come, as steps with their state in words.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

export const steps = ['draft', 'settle', 'sign'] as const;
export type Step = (typeof steps)[number];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  reached: { borderTopColor: tokens.colorBrandStroke1 },
  state: { color: tokens.colorNeutralForeground2 },
});

export function Steps({ now }: { now: Step }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const current = steps.indexOf(now);
  return (
    <ol className={styles.root} aria-label={t('tabAgreement.steps.title')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index <= current && styles.reached)}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <Text weight={index === current ? 'semibold' : 'regular'}>{t(`tabAgreement.steps.${step}`)}</Text>
          <Text size={200} className={styles.state}>
            {t(`tabAgreement.steps.${stateOf(index - current)}`)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

/** @param distance from the step that is on now */
function stateOf(distance: number): 'done' | 'now' | 'later' {
  if (distance === 0) return 'now';
  return distance < 0 ? 'done' : 'later';
}
