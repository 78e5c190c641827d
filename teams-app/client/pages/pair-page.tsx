// The space of a mentoring relationship: who is in it, and what the two have planned.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../shared/api/pair-api.js';
import { namesOf } from '../names-of.js';
import { AgreementPart } from '../parts/agreement/agreement-part.js';
import { CheckInStatus } from '../parts/check-in-status.js';
import { Frame } from '../parts/frame.js';
import { GoalsSection } from '../parts/goals/goals-section.js';
import { HelpPart } from '../parts/help-part.js';
import { PartnerPart } from '../parts/partner-part.js';
import { PersonalPart } from '../parts/personal/personal-part.js';
import { type MatchCheckProps, MatchCheckStatus } from '../parts/program/match-check.js';
import { useApiCache } from '../parts/program/use-api-query.js';
import { SessionPart } from '../parts/session-part.js';
import { useHomeUpdate } from '../use-home.js';
import { pairPath } from '../use-pair.js';

const useStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
});

export function PairPage({ pair }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { partners, me, nextSession, checkIn, matchCheck } = pair;
  const [partner] = partners;
  const { news, showChecked } = useMatchCheck(pair);
  return (
    <Frame
      title={t('pair.title', { names: namesOf(partners, i18n.language) })}
      lead={pair.programTitle}
      back={{ label: t('tab.back'), place: '' }}
    >
      <div>
        <Text role="status">{news}</Text>
        <div className={styles.surface}>
          {partners.map((one) => (
            <PartnerPart key={one.personId} partner={one} myZone={me.timeZone} />
          ))}
          <GoalsSection pair={pair} />
          {partner ? (
            <SessionPart
              pairId={pair.id}
              session={nextSession}
              partner={partner}
              myZone={me.timeZone}
              main={false}
            />
          ) : null}
          {partner && checkIn?.mine ? (
            <CheckInStatus rating={checkIn.mine.rating} checkIn={checkIn} partner={partner} />
          ) : null}
          {partner && matchCheck ? (
            <MatchCheckStatus
              pairId={pair.id}
              name={partner.displayName}
              matchCheck={matchCheck}
              onAnswered={showChecked}
            />
          ) : null}
          <AgreementPart pairId={pair.id} />
        </div>
      </div>
      <HelpPart pairId={pair.id} />
      <PersonalPart pair={pair} />
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
