// The one thing to do now in a relationship's space, with the page's one primary action.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { useFocusOnChange } from '../../../../shared/ui/use-focus-on-change.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { JoinButton } from '../../for-all/join-button.js';
import { namesOf } from '../../for-all/names-of.js';
import { useTab } from '../../for-all/tab-context.js';
import { useSpaceChanged } from '../../for-all/use-space.js';
import { pairPlace } from '../../places/pair-places.js';
import { CheckInForm, type CheckInOutcome } from '../check-ins/for-others/check-in-form.js';
import type { PairStep } from './pair-next-step.js';

export type PairStepPartProps = { pair: PairResponse; step: PairStep };

const useStyles = makeStyles({
  outcome: { color: tokens.colorPaletteGreenForeground1 },
  start: { alignSelf: 'flex-start' },
});

export function PairStepPart({ pair, step }: PairStepPartProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const heading = useFocusOnChange(step);
  const changed = useSpaceChanged(pair.id);
  const [outcome, setOutcome] = useState<CheckInOutcome>();
  const about = step === 'confirm' || step === 'summarize' ? pair.last?.session : pair.nextSession;
  const instant = step === 'check-in' ? pair.checkIn?.dueAt : step === 'ended' ? pair.endedAt : about?.start;
  const words = {
    ...(step === 'agreement' && pair.agreement ? { context: pair.agreement } : {}),
    ...(pair.hasLeft ? { context: 'left' } : {}),
    names: namesOf(pair.partners, i18n.language),
    day: instant ? dayInZone(instant, { locale: i18n.language, timeZone: pair.me.timeZone }) : '',
  };

  function answered(how: CheckInOutcome) {
    setOutcome(how);
    changed();
  }

  return (
    <Panel title={t(`space.next.${step}.title`, words)} eyebrow={t('tab.home.next')} focusRef={heading}>
      <div>
        <Text role="status" block className={styles.outcome}>
          {outcome ? t(`tab.checkIn.${outcome}`) : null}
        </Text>
        <Text>{t(`space.next.${step}.text`, words)}</Text>
      </div>
      <StepAction pair={pair} step={step} onAnswered={answered} />
    </Panel>
  );
}

type StepActionProps = PairStepPartProps & { onAnswered: (outcome: CheckInOutcome) => void };

function StepAction({ pair, step, onAnswered }: StepActionProps): ReactNode {
  const { i18n } = useTranslation();
  const { id: pairId, nextSession, last, checkIn } = pair;
  switch (step) {
    case 'check-in':
      return checkIn ? (
        <CheckInForm
          pairId={pairId}
          checkInId={checkIn.id}
          partner={namesOf(pair.partners, i18n.language)}
          onAnswered={onAnswered}
        />
      ) : null;
    case 'join':
      return nextSession?.joinUrl ? (
        <div>
          <JoinButton url={nextSession.joinUrl} main />
        </div>
      ) : null;
    case 'agreement':
      return <StepButton step={step} place={`${pairPlace({ page: 'space', pairId })}/agreement`} />;
    case 'first-goal':
    case 'answer-goal':
      return <StepButton step={step} place={`${pairPlace({ page: 'space', pairId })}/goals`} />;
    case 'book':
      return <StepButton step={step} place={pairPlace({ page: 'book', pairId })} />;
    case 'prepare':
      return nextSession ? (
        <StepButton step={step} place={pairPlace({ page: 'session', pairId, itemId: nextSession.id })} />
      ) : null;
    case 'confirm':
    case 'summarize':
      return last ? (
        <StepButton step={step} place={pairPlace({ page: 'session', pairId, itemId: last.session.id })} />
      ) : null;
    case 'ended':
      return <StepButton step={step} place={pairPlace({ page: 'closing', pairId })} />;
    case 'meet':
      return null;
  }
}

function StepButton({ step, place }: { step: PairStep; place: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <Button appearance="primary" size="large" className={styles.start} onClick={() => go(place)}>
      {t(`space.next.${step}.action`)}
    </Button>
  );
}
