// What is proposed: its owner changes, shows or takes it back; its mentor accepts it or says what is missing.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useSendToGoal } from '../hooks/use-goals.js';
import { useReaders } from '../hooks/use-readers.js';
import { GoalSteering } from './goal-steering.js';
import { GoalTermsList } from './goal-terms.js';

export type GoalProposalProps = { goal: GoalView; pair: PairResponse; onEdit: () => void };

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function GoalProposal({ goal, pair, onEdit }: GoalProposalProps) {
  const { t } = useTranslation();
  const { names } = useReaders(pair, goal.ownerId);
  const { proposal, current } = goal;
  if (!proposal) return null;
  return (
    <Panel title={t(titleOf(goal))}>
      {proposal.words ? <GoalTermsList words={proposal.words} withTitle={current !== null} /> : null}
      <Text weight="semibold">{t(whatNext(goal), { names })}</Text>
      <Actions goal={goal} pair={pair} onEdit={onEdit} />
      {current ? null : <GoalSteering goal={goal} pair={pair} />}
    </Panel>
  );
}

function Actions({ goal, pair, onEdit }: GoalProposalProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const send = useSendToGoal(pair.id, goal.id);
  const { proposal, current, version, may, state } = goal;
  const isShared = proposal?.isShared === true;
  const accepting = useChange(async () => {
    if (proposal) await send('accept', { revision: proposal.revision });
  });
  const withdrawing = useChange(async () => {
    await send('steer', { version, step: 'withdraw' });
  });
  const error = accepting.error ?? withdrawing.error;
  return (
    <>
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        {may.accept ? (
          <Button appearance="primary" onClick={accepting.submit} disabledFocusable={accepting.busy}>
            {t(current ? 'goals.proposal.acceptChange' : 'goals.proposal.accept')}
          </Button>
        ) : null}
        {may.write && state !== 'dropped' ? (
          <Button appearance={isShared ? 'secondary' : 'primary'} onClick={onEdit}>
            {t(isShared ? 'goals.proposal.edit' : 'goals.proposal.editDraft')}
          </Button>
        ) : null}
        {may.write && current ? (
          <Button onClick={withdrawing.submit} disabledFocusable={withdrawing.busy}>
            {t('goals.proposal.withdraw')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function titleOf({ proposal, current }: GoalView): string {
  if (!proposal?.isShared) return 'goals.terms.draft';
  return current ? 'goals.terms.change' : 'goals.terms.proposed';
}

function whatNext({ proposal, current, may, state }: GoalView): string {
  if (!proposal?.isShared) return 'goals.who.draft';
  if (may.accept) return 'goals.proposal.yours';
  if (state === 'dropped') return 'goals.state.dropped';
  return current ? 'goals.proposal.waitingChange' : 'goals.proposal.waiting';
}
