// The space of a mentoring relationship: what comes next, who is in it, and all that they plan, keep and share.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { PairSpaceResponse } from '../../../../shared/api/pair-space-api.js';
import { wayOut } from '../../../../shared/api/way-out.js';
import { amend } from '../../../../shared/ui/answer-cache.js';
import { PartnerPart } from '../../../../shared/ui/partner-part.js';
import { Frame } from '../../for-all/frame.js';
import { namesOf } from '../../for-all/names-of.js';
import { sizeOf } from '../../for-all/size-of.js';
import { updateHome } from '../../for-all/use-home.js';
import { spacePath } from '../../for-all/use-pair-space.js';
import { AgreementPart } from '../agreement/for-others/agreement-part.js';
import { CheckInStatus } from '../check-ins/for-others/check-in-status.js';
import { type MatchCheckProps, MatchCheckStatus } from '../check-ins/for-others/match-check.js';
import { HelpPart } from '../concerns/for-others/help-part.js';
import { ActionsPart } from '../entries/for-others/actions-part.js';
import { ResourcesPart } from '../entries/for-others/resources-part.js';
import { DecisionsPart, ThanksPart } from '../entries/for-others/words-parts.js';
import { FarewellBanner } from '../farewell/for-others/farewell-banner.js';
import { FarewellPart } from '../farewell/for-others/farewell-part.js';
import { GoalsSection } from '../goals/for-others/goals-section.js';
import { PersonalPart } from '../personal/for-others/personal-part.js';
import { SessionsPart } from '../sessions/for-others/sessions-part.js';
import { WaitingPart } from '../waiting/for-others/waiting-part.js';
import { pairNextStep } from './pair-next-step.js';
import { PairStepPart } from './pair-step-part.js';
import { ReachPart } from './reach-part.js';
import { TimelinePart } from './timeline-part.js';

const useStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type PairPageProps = {
  space: PairSpaceResponse;
  /** When it was last known to be so. */
  now: Date;
};

export function PairPage({ space, now }: PairPageProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const {
    pair,
    entries: { entries },
  } = space;
  const { partners, me, form, role } = pair;
  const names = namesOf(partners, i18n.language);
  const step = pairNextStep(pair, now);
  const { news, showChecked } = useMatchCheck(pair);
  return (
    <Frame
      title={t('pair.title', { names, ...sizeOf(pair) })}
      lead={pair.programTitle}
      back={{ label: t('tab.back'), place: '' }}
    >
      <FarewellBanner pair={pair} farewell={space.farewell} />
      {form === 'pair' ? null : <Text className={styles.quiet}>{t(`space.form.${form}.${role}`)}</Text>}
      <WaitingPart pair={pair} waiting={space.waiting} />
      <PairStepPart pair={pair} step={step} />
      <div className={styles.surface}>
        {partners.map((one) => (
          <PartnerPart key={one.personId} partner={one} myRole={role} myZone={me.timeZone} />
        ))}
        <ReachPart pair={pair} />
      </div>
      <div className={styles.surface}>
        <AgreementPart pairId={pair.id} agreement={space.agreement} />
        <GoalsSection pair={pair} goals={space.goals} />
      </div>
      <PersonalPart space={space} />
      <SessionsPart
        pair={pair}
        sessions={space.sessions.sessions}
        main={step === 'book' || step === 'join' ? step : undefined}
      />
      <ActionsPart pair={pair} entries={entries} />
      <DecisionsPart pair={pair} entries={entries} />
      <ResourcesPart pair={pair} entries={entries} />
      <ThanksPart pair={pair} entries={entries} />
      {pair.checkIn?.mine || pair.matchCheck ? (
        <div className={styles.surface}>
          <CheckInStatus pair={pair} checkIn={pair.checkIn} />
          {pair.matchCheck ? (
            <MatchCheckStatus
              pairId={pair.id}
              name={names}
              way={wayOut(pair)}
              matchCheck={pair.matchCheck}
              onAnswered={showChecked}
            />
          ) : null}
        </div>
      ) : null}
      <div>
        <Text role="status">{news}</Text>
        <TimelinePart pair={pair} timeline={space.timeline} />
      </div>
      <FarewellPart pair={pair} farewell={space.farewell} />
      <HelpPart pairId={pair.id} />
    </Frame>
  );
}

function useMatchCheck(pair: PairResponse) {
  const { t } = useTranslation();
  const [news, setNews] = useState('');
  const showChecked: MatchCheckProps['onAnswered'] = (outcome, now) => {
    setNews(t(`matchCheck.${outcome}`));
    const ended = { status: 'ended' as const, nextSession: null, matchCheck: null };
    amend<PairSpaceResponse>(spacePath(pair.id), (space) => ({
      ...space,
      pair: { ...pair, ...(now ? { matchCheck: now } : ended) },
    }));
    updateHome();
  };
  return { news, showChecked };
}
