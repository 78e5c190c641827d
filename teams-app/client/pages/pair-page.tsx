// The space of a mentoring relationship: what comes next, who is in it, and all that they plan, keep and share.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../shared/api/pair-api.js';
import { wayOut } from '../../../shared/api/way-out.js';
import { PartnerPart } from '../../../shared/ui/partner-part.js';
import { namesOf } from '../names-of.js';
import { pairNextStep } from '../pair-next-step.js';
import { AgreementPart } from '../parts/agreement/agreement-part.js';
import { CheckInStatus } from '../parts/check-in-status.js';
import { FarewellBanner } from '../parts/farewell/farewell-banner.js';
import { FarewellPart } from '../parts/farewell/farewell-part.js';
import { Frame } from '../parts/frame.js';
import { GoalsSection } from '../parts/goals/goals-section.js';
import { HelpPart } from '../parts/help-part.js';
import { PersonalPart } from '../parts/personal/personal-part.js';
import { type MatchCheckProps, MatchCheckStatus } from '../parts/program/match-check.js';
import { ActionsPart } from '../parts/space/actions-part.js';
import { PairStepPart } from '../parts/space/pair-step-part.js';
import { ReachPart } from '../parts/space/reach-part.js';
import { ResourcesPart } from '../parts/space/resources-part.js';
import { SessionsPart } from '../parts/space/sessions-part.js';
import { TimelinePart } from '../parts/space/timeline-part.js';
import { DecisionsPart, ThanksPart } from '../parts/space/words-parts.js';
import { WaitingPart } from '../parts/waiting/waiting-part.js';
import { sizeOf } from '../size-of.js';
import { useApiCache } from '../use-api-query.js';
import { useHomeUpdate } from '../use-home.js';
import { pairPath } from '../use-pair.js';

const useStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function PairPage({ pair }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { partners, me, form, role } = pair;
  const names = namesOf(partners, i18n.language);
  const step = pairNextStep(pair, new Date());
  const { news, showChecked } = useMatchCheck(pair);
  return (
    <Frame
      title={t('pair.title', { names, ...sizeOf(pair) })}
      lead={pair.programTitle}
      back={{ label: t('tab.back'), place: '' }}
    >
      <FarewellBanner pair={pair} />
      {form === 'pair' ? null : <Text className={styles.quiet}>{t(`space.form.${form}.${role}`)}</Text>}
      <WaitingPart pair={pair} />
      <PairStepPart pair={pair} step={step} />
      <div className={styles.surface}>
        {partners.map((one) => (
          <PartnerPart key={one.personId} partner={one} myRole={role} myZone={me.timeZone} />
        ))}
        <ReachPart pair={pair} />
      </div>
      <div className={styles.surface}>
        <AgreementPart pairId={pair.id} />
        <GoalsSection pair={pair} />
      </div>
      <PersonalPart pair={pair} />
      <SessionsPart pair={pair} main={step === 'book' || step === 'join' ? step : undefined} />
      <ActionsPart pair={pair} />
      <DecisionsPart pair={pair} />
      <ResourcesPart pair={pair} />
      <ThanksPart pair={pair} />
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
        <TimelinePart pair={pair} />
      </div>
      <FarewellPart pair={pair} />
      <HelpPart pairId={pair.id} />
    </Frame>
  );
}

function useMatchCheck(pair: PairResponse) {
  const { t } = useTranslation();
  const { put } = useApiCache();
  const update = useHomeUpdate();
  const [news, setNews] = useState('');
  const showChecked: MatchCheckProps['onAnswered'] = (outcome, now) => {
    setNews(t(`matchCheck.${outcome}`));
    const ended = { status: 'ended' as const, nextSession: null, matchCheck: null };
    put<PairResponse>(pairPath(pair.id), { ...pair, ...(now ? { matchCheck: now } : ended) });
    update({});
  };
  return { news, showChecked };
}
