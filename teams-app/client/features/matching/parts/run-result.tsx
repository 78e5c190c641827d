// What a run came to, part by part: pairs, people without a partner, those who would swap, groups.
import { Button, makeStyles, shorthands, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow, RunResponse } from '../../../../../shared/api/matching-api.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { AdjustContext, type Adjusting } from '../hooks/use-adjusting.js';
import { useLock } from '../hooks/use-lock.js';
import { AdjustDialog } from './adjust-dialog.js';
import { BlockingPart } from './blocking-part.js';
import { DetailsDialog } from './details-dialog.js';
import { PairList } from './pair-list.js';
import { PairsTable } from './pairs-table.js';
import { PickDialog } from './pick-dialog.js';
import { SpreadPart } from './spread-part.js';
import { UnmatchedList } from './unmatched-list.js';

const parts = ['pairs', 'unmatched', 'blocking', 'rejected', 'exceptions', 'spread'] as const;
type Part = (typeof parts)[number];

export type RunResultProps = { programId: string; result: RunResponse };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chosen: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}`,
  },
  action: { alignSelf: 'flex-start' },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
});

export function RunResult({ programId, result }: RunResultProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { run } = result;
  const [part, setPart] = useState<Part>('pairs');
  const [change, setChange] = useState<Adjusting>();
  const [details, setDetails] = useState<PairRow>();
  const [picking, setPicking] = useState<{ mentee?: PairRow['mentee'] }>();
  const [said, setSaid] = useState('');
  const lock = useLock(programId, run.id, setSaid);
  const exceptions = result.pairs.filter(({ exception }) => exception);
  const counts = { ...result, exceptions, blocking: { length: result.blockingCount } };
  return (
    <AdjustContext.Provider value={run.isPublished ? undefined : setChange}>
      <div className={styles.root}>
        <nav className={styles.tabs} aria-label={t('workbench.tabs.label')}>
          {parts.map((one) => (
            <ToggleButton
              key={one}
              checked={one === part}
              className={one === part ? styles.chosen : ''}
              onClick={() => setPart(one)}
            >
              {t(`workbench.tabs.${one}`, { count: counts[one].length })}
            </ToggleButton>
          ))}
        </nav>
        {result.isOutdated ? null : (
          <Button className={styles.action} onClick={() => setPicking({})}>
            {t('workbench.pick.open')}
          </Button>
        )}
        <Text role="status">{said}</Text>
        {lock.error === undefined ? null : <Failure error={lock.error} />}
        <div className={styles.panel}>
          <PartOfResult
            part={part}
            programId={programId}
            result={result}
            onDetails={setDetails}
            onLock={lock.toggle}
            onSwap={({ mentee }) => setPicking({ mentee })}
          />
        </div>
      </div>
      {details ? (
        <DetailsDialog
          programId={programId}
          runId={run.id}
          pair={details}
          onClose={() => setDetails(undefined)}
        />
      ) : null}
      {picking ? (
        <PickDialog
          programId={programId}
          result={result}
          {...picking}
          onClose={() => setPicking(undefined)}
        />
      ) : null}
      {change ? (
        <AdjustDialog
          programId={programId}
          run={run}
          change={change}
          onDone={() => setSaid(t('workbench.adjust.done'))}
          onClose={() => setChange(undefined)}
        />
      ) : null}
    </AdjustContext.Provider>
  );
}

type PartOfResultProps = RunResultProps & {
  part: Part;
  onDetails: (pair: PairRow) => void;
  onLock: (pair: PairRow) => void;
  onSwap: (pair: PairRow) => void;
};

function PartOfResult({ part, programId, result, ...actions }: PartOfResultProps) {
  const { t } = useTranslation();
  const { run, pairs, unmatched, rejected, spread } = result;
  switch (part) {
    case 'pairs':
      return <PairsTable pairs={pairs} {...actions} />;
    case 'unmatched':
      return <UnmatchedList programId={programId} runId={run.id} unmatched={unmatched} />;
    case 'blocking':
      return <BlockingPart result={result} />;
    case 'rejected':
      return (
        <PairList
          lead={t('workbench.rejected.lead')}
          none={t('workbench.rejected.none')}
          pairs={rejected}
          action="workbench.rejected.restore"
          kind="restore"
        />
      );
    case 'exceptions':
      return (
        <PairList
          lead={t('workbench.exception.lead')}
          none={t('workbench.exception.none')}
          pairs={pairs.filter(({ exception }) => exception)}
          action="workbench.exception.end"
          kind="unlock"
        />
      );
    case 'spread':
      return <SpreadPart spread={spread} />;
  }
}
