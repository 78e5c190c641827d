// What we said we would do: the open actions first, each with its owner and date, ticked off when done.

import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { nameIn } from '../../../for-all/name-in.js';
import { EntryItem } from '../entry-item.js';
import { type EntriesPartProps, EntryList, type EntryOf } from '../entry-list.js';
import { useClosing } from '../use-closing.js';

export type Action = EntryOf<'action'>;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  theirs: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  // Under the words of the box above.
  below: { paddingInlineStart: '36px' },
});

export function ActionsPart({ pair, entries }: EntriesPartProps) {
  return (
    <EntryList
      pair={pair}
      entries={entries}
      name="actions"
      kinds={['action']}
      sort={openFirst}
      item={(action) => (
        <EntryItem key={action.id} pair={pair} entry={action} title={action.content.text}>
          <ActionLine pair={pair} action={action} />
        </EntryItem>
      )}
    />
  );
}

/** Open ones by their date, those without one last; then the ones that are done. */
export function openFirst(actions: Action[]): Action[] {
  const rank = ({ closedAt, content }: Action) => (closedAt ? '2' : '1') + (content.dueOn ?? '9999');
  return actions.toSorted((a, b) => rank(a).localeCompare(rank(b)));
}

export function ActionLine({ pair, action }: { pair: PairResponse; action: Action }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const closing = useClosing(pair, action);
  const { text, ownerId, dueOn } = action.content;
  const mayTick = [ownerId, action.authorId].includes(pair.me.personId) && pair.status === 'active';
  const owner = nameIn(pair, ownerId);
  const day = dueOn ? dateWords(dueOn, i18n.language) : '';
  return (
    <div className={styles.root}>
      {mayTick ? (
        <Checkbox
          label={text}
          checked={action.closedAt !== undefined}
          onChange={(_, { checked }) => closing.close(checked === true)}
        />
      ) : (
        <Text className={styles.theirs}>{text}</Text>
      )}
      <Text size={200} className={mergeClasses(styles.quiet, mayTick ? styles.below : undefined)}>
        {[
          ownerId === pair.me.personId ? t('space.actions.mine') : t('space.actions.owner', { name: owner }),
          ...(day ? [t('space.actions.due', { day })] : []),
          ...(action.closedAt ? [t('space.actions.done')] : []),
        ].join(' · ')}
      </Text>
      {closing.error === undefined ? null : <Failure error={closing.error} />}
    </div>
  );
}

/** A date on the calendar, wherever one is. */
function dateWords(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}
