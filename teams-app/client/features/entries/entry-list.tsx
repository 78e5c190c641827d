// A section of the space with its entries: loading, none yet, or the list, and the way to add one.
import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryContent, EntryKind, EntryView } from '../../../../shared/api/space-api.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Empty } from '../../../../shared/ui/states.js';
import { AddEntry } from './add-entry.js';

export type EntryOf<Kind extends EntryKind> = EntryView & { content: Extract<EntryContent, { kind: Kind }> };

/** What each of the lists is given. */
export type EntriesPartProps = { pair: PairResponse; entries: readonly EntryView[] };

export type EntryListProps<Kind extends EntryKind> = {
  pair: PairResponse;
  /** All of the space; those of other kinds are left out. */
  entries: readonly EntryView[];
  /** Names the section in the catalog. */
  name: string;
  kinds: readonly Kind[];
  sort?: (entries: EntryOf<Kind>[]) => EntryOf<Kind>[];
  item: (entry: EntryOf<Kind>) => ReactNode;
};

/** The rest is a button away. */
const SHOWN = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', alignSelf: 'stretch' },
  more: { alignSelf: 'flex-start' },
});

export function EntryList<Kind extends EntryKind>(props: EntryListProps<Kind>) {
  const { pair, name, kinds, sort, item } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const isOfKind = (entry: EntryView): entry is EntryOf<Kind> =>
    kinds.some((kind) => kind === entry.content.kind);
  const found = props.entries.filter(isOfKind);
  const entries = sort ? sort(found) : found;
  const shown = isAll ? entries : entries.slice(0, SHOWN);
  // What to do next is said while there is a next.
  if (entries.length === 0 && pair.status === 'ended') return null;
  return (
    <Panel title={t(`space.${name}.title`)}>
      {entries.length === 0 ? <Empty text={t(`space.${name}.none`)} /> : null}
      {entries.length > 0 ? <ul className={styles.list}>{shown.map(item)}</ul> : null}
      {shown.length < entries.length ? (
        <Button appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
          {t('space.showAll', { count: entries.length })}
        </Button>
      ) : null}
      <AddEntry pair={pair} kinds={kinds} />
    </Panel>
  );
}
