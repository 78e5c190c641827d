// What we share with each other: links to files and things to read, and opportunities to take up.
import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useOpenLink } from '../../../for-all/use-open-link.js';
import { EntryItem } from '../entry-item.js';
import { type EntriesPartProps, EntryList, type EntryOf } from '../entry-list.js';
import { useClosing } from '../use-closing.js';

type Shared = EntryOf<'resource' | 'opportunity'>;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ResourcesPart({ pair, entries }: EntriesPartProps) {
  return (
    <EntryList
      pair={pair}
      entries={entries}
      name="resources"
      kinds={['resource', 'opportunity']}
      item={(entry) => (
        <EntryItem key={entry.id} pair={pair} entry={entry} title={entry.content.title}>
          <SharedLines pair={pair} entry={entry} />
        </EntryItem>
      )}
    />
  );
}

function SharedLines({ pair, entry }: { pair: PairResponse; entry: Shared }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const open = useOpenLink();
  const closing = useClosing(pair, entry);
  const { title, url, note, kind } = entry.content;
  const isForMe = kind === 'opportunity' && entry.authorId !== pair.me.personId && pair.status === 'active';
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {url ? (
          <Link href={url} target="_blank" rel="noreferrer" onClick={open(url)}>
            {title}
          </Link>
        ) : (
          <Text weight="semibold">{title}</Text>
        )}
        {kind === 'opportunity' ? (
          <Badge appearance="tint" color={entry.closedAt ? 'success' : 'informative'}>
            {t(entry.closedAt ? 'space.resources.takenUp' : 'space.resources.opportunity')}
          </Badge>
        ) : null}
      </div>
      {url ? (
        <Text size={200} className={styles.quiet}>
          {new URL(url).host}
        </Text>
      ) : null}
      {note ? <Text>{note}</Text> : null}
      {isForMe ? (
        <Button size="small" onClick={() => closing.close(entry.closedAt === undefined)}>
          {t(entry.closedAt ? 'space.resources.notTaken' : 'space.resources.take')}
        </Button>
      ) : null}
      {closing.error === undefined ? null : <Failure error={closing.error} />}
    </div>
  );
}
