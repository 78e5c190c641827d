// One entry in a list of the space: what it says, by whom and when, and how its author takes it back.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryView } from '../../../../shared/api/space-api.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { nameIn } from '../../for-all/name-in.js';
import { useEntryActions } from '../../for-all/use-space.js';

export type EntryItemProps = { pair: PairResponse; entry: EntryView; title: string; children?: ReactNode };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  said: { overflowWrap: 'anywhere' },
});

export function EntryItem({ pair, entry, title, children }: EntryItemProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { remove } = useEntryActions(pair.id);
  const here = { locale: i18n.language, timeZone: pair.me.timeZone };
  const isMine = entry.authorId === pair.me.personId;
  const author = nameIn(pair, entry.authorId);
  const day = dayInZone(entry.createdAt, here);
  return (
    <li className={styles.root}>
      <div className={styles.said}>{children}</div>
      <div className={styles.foot}>
        <Text size={200}>{isMine ? t('space.byMe', { day }) : t('space.by', { name: author, day })}</Text>
        {isMine && pair.status === 'active' ? (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('space.removeOf', { title })}
            onClick={() => setAsking(true)}
          >
            {t('space.remove')}
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t('space.removeTitle')}
          confirm={t('space.remove')}
          onConfirm={async () => {
            await remove(entry);
          }}
          onClose={() => setAsking(false)}
        >
          <Text>{title}</Text>
          <Text>{t('space.removeText')}</Text>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
