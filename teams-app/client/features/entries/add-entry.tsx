// The buttons that open the form of an entry, which stands in their place until it is saved or closed.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryKind } from '../../../../shared/api/space-api.js';
import { EntryForm } from './entry-form.js';

export type AddEntryProps = { pair: PairResponse; kinds: readonly EntryKind[] };

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function AddEntry({ pair, kinds }: AddEntryProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState<EntryKind>();
  const buttons = useRef<HTMLDivElement>(null);
  const closed = useRef<EntryKind>(undefined);

  useEffect(() => {
    if (open === undefined && closed.current)
      buttons.current?.querySelector<HTMLElement>(`[data-kind=${closed.current}]`)?.focus();
  }, [open]);

  function close() {
    closed.current = open;
    setOpen(undefined);
  }

  if (pair.status === 'ended') return null;
  if (open) return <EntryForm pair={pair} kind={open} onClose={close} />;
  return (
    <div ref={buttons} className={styles.actions}>
      {kinds.map((kind) => (
        <Button key={kind} data-kind={kind} onClick={() => setOpen(kind)}>
          {t(`space.form.${kind}.add`)}
        </Button>
      ))}
    </div>
  );
}
