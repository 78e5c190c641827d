// The gentle hints on what was written; none of them stops anybody.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Advice } from '../../../../../shared/mentoring/goals/goal-advice.js';

export type AdviceListProps = {
  advice: readonly Advice[];
  /** All of the goal is looked at, so that nothing to add is worth saying. */
  isWhole: boolean;
};

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function AdviceList({ advice, isWhole }: AdviceListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div role="status">
      {advice.length > 0 ? (
        <div className={styles.root}>
          <Text weight="semibold">{t('goals.wizard.thoughts')}</Text>
          <ul className={styles.list}>
            {advice.map(({ code }) => (
              <li key={code}>{t(`goals.advice.${code}`)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {advice.length === 0 && isWhole ? <Text weight="semibold">{t('goals.wizard.good')}</Text> : null}
    </div>
  );
}
