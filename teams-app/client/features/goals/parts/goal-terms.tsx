// What was written of a goal, to be read.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { GoalDraft } from '../../../../../shared/api/goal-api.js';
import { dayInWords } from './goal-words.js';

export type GoalTermsListProps = { words: GoalDraft; withTitle?: boolean };

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: 'pre-line' },
  milestones: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function GoalTermsList({ words, withTitle = false }: GoalTermsListProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  return (
    <>
      {withTitle ? (
        <Text weight="semibold" size={400}>
          {words.title}
        </Text>
      ) : null}
      <dl className={styles.list}>
        {termsOf(words, t, i18n.language).map(({ label, value }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        {words.milestones.length > 0 ? (
          <div>
            <dt className={styles.label}>{t('goals.terms.milestones')}</dt>
            <dd className={styles.value}>
              <ul className={styles.milestones}>
                {words.milestones.map(({ id, title, dueOn }) => (
                  <li key={id}>
                    {dueOn
                      ? t('goals.terms.milestoneOn', { title, day: dayInWords(dueOn, i18n.language) })
                      : title}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

/** Only what is there. */
function termsOf(words: GoalDraft, t: TFunction, locale: string): { label: string; value: string }[] {
  const { from, to, unit, dueOn } = words;
  const counted = from === null || to === null ? '' : t('goals.terms.countedWhat', { from, to, unit }).trim();
  const startedOn = dayInWords(words.baselineOn, locale);
  return [
    { label: t('goals.terms.details'), value: words.details },
    { label: t('goals.terms.realistic'), value: words.realistic },
    { label: t('goals.terms.measure'), value: words.measure },
    { label: t('goals.terms.counted'), value: counted },
    { label: t('goals.terms.baseline', { day: startedOn }), value: words.baseline },
    { label: t('goals.terms.dueOn'), value: dueOn ? dayInWords(dueOn, locale) : '' },
  ].filter(({ value }) => value !== '');
}
