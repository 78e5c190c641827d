// A short list of pairs with one thing to do for each: those who would rather swap, those who were rejected.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { type Adjusting, useAdjust } from '../hooks/use-adjusting.js';
import { ExceptionNote } from './exception-note.js';
import { pairKey } from './pair-rows.js';

type ListedPair = Pick<PairRow, 'mentee' | 'mentor' | 'exception'>;

export type PairListProps = {
  lead: string;
  none: string;
  pairs: ListedPair[];
  /** What else there is to say of a pair. */
  noteOf?: (pair: ListedPair) => string;
  /** The path of the words of the action; its spoken form ends in `Of`. */
  action: string;
  kind: Exclude<Adjusting['kind'], 'bend'>;
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '560px',
    overflowY: 'auto',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    maxWidth: '720px',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
});

export function PairList({ lead, none, pairs, noteOf, action, kind }: PairListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const adjust = useAdjust();
  if (pairs.length === 0) return <Empty text={none} />;
  return (
    <>
      <Text>{lead}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label={lead}>
        {pairs.map((pair) => {
          const { mentee, mentor, exception } = pair;
          const names = { mentee: mentee.displayName, mentor: mentor.displayName };
          return (
            <li key={pairKey({ mentee, mentor })} className={styles.item}>
              <span className={styles.words}>
                <Text weight="semibold">{t('workbench.pair.both', names)}</Text>
                {noteOf ? <Text>{noteOf(pair)}</Text> : null}
                {exception ? (
                  <Text>
                    <ExceptionNote exception={exception} />
                  </Text>
                ) : null}
              </span>
              {adjust ? (
                <Button
                  size="small"
                  aria-label={t(`${action}Of`, names)}
                  onClick={() => adjust({ kind, mentee, mentor })}
                >
                  {t(action)}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
