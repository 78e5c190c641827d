// The five phases in a row, with the one where we are; a list for people who listen.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../../shared/api/program-api.js';

const phases = ['design', 'enroll', 'match', 'run', 'close'] as const satisfies Phase[];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  phase: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `4px solid ${tokens.colorNeutralStroke2}`,
  },
  done: { borderTopColor: tokens.colorBrandStroke1 },
  now: { borderTopColor: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  here: { color: tokens.colorBrandForeground1 },
});

export function Roadmap({ phase }: { phase: Phase }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const here = phases.indexOf(phase);
  return (
    <ol className={styles.root} aria-label={t('programs.roadmap.title')}>
      {phases.map((name, index) => (
        <li
          key={name}
          className={mergeClasses(styles.phase, index < here && styles.done, index === here && styles.now)}
          aria-current={index === here ? 'step' : undefined}
        >
          <Text weight={index === here ? 'bold' : 'regular'}>{t(`programs.phase.${name}`)}</Text>
          <Text size={200} className={index === here ? styles.here : styles.quiet}>
            {t(`programs.roadmap.${stateOf(index, here)}`)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function stateOf(index: number, here: number): 'done' | 'now' | 'later' {
  if (index === here) return 'now';
  return index < here ? 'done' : 'later';
}
