// What we decided, and what we thank each other for: entries of words alone.
import { Text } from '@fluentui/react-components';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { EntryItem } from '../entry-item.js';
import { type EntriesPartProps, EntryList, type EntryOf } from '../entry-list.js';

type Said = EntryOf<'decision'> | EntryOf<'thanks'>;

export function DecisionsPart({ pair, entries }: EntriesPartProps) {
  return (
    <EntryList
      pair={pair}
      entries={entries}
      name="decisions"
      kinds={['decision']}
      item={(one) => said(pair, one)}
    />
  );
}

export function ThanksPart({ pair, entries }: EntriesPartProps) {
  return (
    <EntryList
      pair={pair}
      entries={entries}
      name="thanks"
      kinds={['thanks']}
      item={(one) => said(pair, one)}
    />
  );
}

function said(pair: PairResponse, entry: Said) {
  const { text } = entry.content;
  return (
    <EntryItem key={entry.id} pair={pair} entry={entry} title={text}>
      <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>
    </EntryItem>
  );
}
