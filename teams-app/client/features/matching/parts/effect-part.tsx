// What a change by hand does to the whole: the total, how many are matched, and which pairs come and go.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EffectView, RunSummary } from '../../../../../shared/api/matching-api.js';
import { pairKey } from './pair-rows.js';
import { useRunWords } from './run-words.js';

/** The effect says by how much: afterwards less before. */
export function EffectPart({ effect, run }: { effect: EffectView; run: RunSummary }) {
  const { t } = useTranslation();
  const { number } = useRunWords();
  return (
    <>
      <Text block weight="semibold">
        {t('workbench.adjust.total', { before: number(run.total), after: number(run.total + effect.total) })}
      </Text>
      <Text block weight="semibold">
        {t('workbench.adjust.matched', { before: run.matched, after: run.matched + effect.matched })}
      </Text>
      <PairNames title={t('workbench.adjust.added')} pairs={effect.added} />
      <PairNames title={t('workbench.adjust.removed')} pairs={effect.removed} />
    </>
  );
}

const MOST = 12;

const useStyles = makeStyles({
  title: { marginTop: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

function PairNames({ title, pairs }: { title: string; pairs: EffectView['added'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (pairs.length === 0) return null;
  return (
    <>
      <Text block weight="semibold" className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {pairs.slice(0, MOST).map((pair) => (
          <li key={pairKey(pair)}>
            {t('workbench.pair.both', {
              mentee: pair.mentee.displayName,
              mentor: pair.mentor.displayName,
            })}
          </li>
        ))}
      </ul>
      {pairs.length > MOST ? (
        <Text block>{t('workbench.adjust.more', { count: pairs.length - MOST })}</Text>
      ) : null}
    </>
  );
}
