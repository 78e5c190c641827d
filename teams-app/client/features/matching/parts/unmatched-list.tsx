// Who is without a partner, why, and what would help; the effect of each way out is shown before it is taken.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelaxationsResponse, UnmatchedRow } from '../../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { useAsk } from '../../../../../shared/ui/use-read.js';
import { type Column, LongTable } from '../../../for-all/long-table.js';
import { useApi } from '../../../for-all/use-api.js';
import { useAdjust } from '../hooks/use-adjusting.js';
import { runPath } from '../hooks/use-run.js';
import { WaitedBadge } from './waited-badge.js';

export type UnmatchedListProps = { programId: string; runId: string; unmatched: UnmatchedRow[] };

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

export function UnmatchedList({ programId, runId, unmatched }: UnmatchedListProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<UnmatchedRow>();
  const columns = useColumns(setAsked);
  if (unmatched.length === 0) return <Empty text={t('workbench.unmatched.none')} />;
  const mentees = unmatched.filter(({ role }) => role === 'mentee').length;
  return (
    <>
      <Text>{t('workbench.unmatched.lead', { mentees, mentors: unmatched.length - mentees })}</Text>
      <LongTable
        label={t('workbench.tabs.unmatched', { count: unmatched.length })}
        columns={columns}
        rows={unmatched}
        keyOf={({ person, role }) => `${role} ${person.personId}`}
        rowHeight={{ wide: 72, narrow: 220 }}
      />
      {asked ? (
        <RelaxationsDialog
          path={`${runPath(programId, runId)}/relaxations/${asked.role}/${encodeURIComponent(asked.person.personId)}`}
          row={asked}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}

function useColumns(onAsk: (row: UnmatchedRow) => void): Column<UnmatchedRow>[] {
  const { t } = useTranslation();
  return [
    {
      name: 'person',
      label: t('programs.participants.column.name'),
      width: '2fr',
      cell: ({ person }) => (
        <>
          <Text weight="semibold">{person.displayName}</Text> <WaitedBadge {...person} />
        </>
      ),
    },
    {
      name: 'role',
      label: t('programs.participants.column.role'),
      width: '1fr',
      cell: ({ role }) => t(`workbench.unmatched.role.${role}`),
    },
    {
      name: 'reasons',
      label: t('workbench.pairs.column.reasons'),
      width: '4fr',
      cell: ({ reasons }) => reasons.join(' '),
    },
    {
      name: 'help',
      label: t('workbench.unmatched.find'),
      width: '190px',
      cell: (row) => (
        <Button
          size="small"
          aria-label={t('workbench.unmatched.findFor', { name: row.person.displayName })}
          onClick={() => onAsk(row)}
        >
          {t('workbench.unmatched.find')}
        </Button>
      ),
    },
  ];
}

type RelaxationsDialogProps = {
  path: `${ReturnType<typeof runPath>}/relaxations/${'mentee' | 'mentor'}/${string}`;
  row: UnmatchedRow;
  onClose: () => void;
};

function RelaxationsDialog({ path, row, onClose }: RelaxationsDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const { data: value, error, refetch } = useAsk({ key: [path], ask: () => api.get(path) });
  return (
    <ConfirmDialog
      title={t('workbench.unmatched.title', { name: row.person.displayName })}
      confirm=""
      onClose={onClose}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {value || error ? null : <Loading label={t('workbench.unmatched.loading')} />}
      {value?.relaxations.length === 0 ? <Empty text={t('workbench.unmatched.nothing')} /> : null}
      {value ? (
        <ul className={styles.list}>
          {value.relaxations.map((relaxation) => (
            <li key={`${relaxation.partner.personId} ${relaxation.relaxed.join(' ')}`}>
              <Relaxation row={row} relaxation={relaxation} onChosen={onClose} />
            </li>
          ))}
        </ul>
      ) : null}
    </ConfirmDialog>
  );
}

type RelaxationProps = {
  row: UnmatchedRow;
  relaxation: RelaxationsResponse['relaxations'][number];
  onChosen: () => void;
};

function Relaxation({ row: { person, role }, relaxation, onChosen }: RelaxationProps) {
  const { t } = useTranslation();
  const adjust = useAdjust();
  const { partner, words } = relaxation;
  const pair = role === 'mentee' ? { mentee: person, mentor: partner } : { mentee: partner, mentor: person };

  function choose() {
    onChosen();
    adjust?.({ kind: 'bend', rules: relaxation.relaxed, ...pair });
  }

  return (
    <>
      <Text block weight="semibold">
        {partner.displayName}
      </Text>
      <Text block>{words}</Text>
      {adjust ? (
        <Button
          size="small"
          aria-label={t('workbench.unmatched.pairWithOf', { name: partner.displayName })}
          onClick={choose}
        >
          {t('workbench.unmatched.pairWith')}
        </Button>
      ) : null}
    </>
  );
}
