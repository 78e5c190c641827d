// Steps in a row, with the one that is on now; a list for people who listen.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `4px solid ${tokens.colorNeutralStroke2}`,
  },
  reached: { borderTopColor: tokens.colorBrandStroke1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  now: { color: tokens.colorBrandForeground1 },
});

export type StepsRowProps<Step extends string> = {
  label: string;
  steps: readonly Step[];
  now: Step;
  titleOf: (step: Step) => string;
};

export function StepsRow<Step extends string>({ label, steps, now, titleOf }: StepsRowProps<Step>) {
  const styles = useStyles();
  const { t } = useTranslation();
  const current = steps.indexOf(now);
  return (
    <ol className={styles.root} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index <= current && styles.reached)}
          aria-current={index === current ? 'step' : undefined}
        >
          <Text weight={index === current ? 'semibold' : 'regular'}>{titleOf(step)}</Text>
          <Text size={200} className={index === current ? styles.now : styles.quiet}>
            {t(`tab.steps.${stateOf(index - current)}`)}
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
