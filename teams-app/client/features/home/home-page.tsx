// The home page: the next step on top, then my partner, our session, my module.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairSummary } from '../../../../shared/api/pair-summary.js';
import type { ProgramSummary } from '../../../../shared/api/program-api.js';
import type { SelfMatchResponse } from '../../../../shared/api/request-api.js';
import type { HomeResponse } from '../../../../shared/api/tab-api.js';
import { wayOut } from '../../../../shared/api/way-out.js';
import { Heading } from '../../../../shared/ui/heading.js';
import { PartnerPart } from '../../../../shared/ui/partner-part.js';
import { Failure, Loading } from '../../../../shared/ui/states.js';
import { useFocusOnMount } from '../../../../shared/ui/use-focus-on-mount.js';
import { namesOf } from '../../for-all/names-of.js';
import { useTab } from '../../for-all/tab-context.js';
import { updateHome, updateHomePair, useHome } from '../../for-all/use-home.js';
import type { MatchCheckProps } from '../check-ins/for-others/match-check.js';
import { HelpPart } from '../concerns/for-others/help-part.js';
import { ModulePart } from '../learning/for-others/module-part.js';
import { HomePrograms } from '../programs/for-others/home-programs.js';
import { openProgram, programWaiting } from '../programs/for-others/open-program.js';
import { useMyMatch, useMyPrograms } from '../programs/for-others/use-my-programs.js';
import { HomeRequests } from '../requests/for-others/home-requests.js';
import { useSelfMatch } from '../requests/for-others/use-self-match.js';
import { LinkPart } from './link-part.js';
import { nextStep } from './next-step.js';
import { NextStepPart } from './next-step-part.js';
import { OtherPairs, SpaceButton } from './other-pairs.js';
import { SessionPart } from './session-part.js';

const MatchCheckStatus = lazy(async () => ({
  default: (await import('../check-ins/for-others/match-check.js')).MatchCheckStatus,
}));
const MyMatch = lazy(async () => ({ default: (await import('./my-match.js')).MyMatch }));

const CheckInStatus = lazy(async () => ({
  default: (await import('../check-ins/for-others/check-in-status.js')).CheckInStatus,
}));
const HomeConcerns = lazy(async () => ({
  default: (await import('../concerns/for-others/home-concerns.js')).HomeConcerns,
}));
const PastPairs = lazy(async () => ({
  default: (await import('../farewell/for-others/past-pairs.js')).PastPairs,
}));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  alone: { borderTopStyle: 'none' },
});

export function HomePage() {
  const { t } = useTranslation();
  const { host } = useTab();
  const home = useHome();
  const settled = home.isSuccess || home.isError;
  useEffect(() => {
    if (settled) host.ready();
  }, [settled, host]);
  const programs = useMyPrograms();
  const selfMatch = useSelfMatch();
  // Without a partner the programs decide about the next step, which must not change under the eyes.
  const isKnown = !selfMatch.isPending && (home.data?.relationship || !programs.isPending);
  if (home.data && isKnown)
    return <Content home={home.data} programs={programs.programs} selfMatch={selfMatch} />;
  if (home.error) return <Failed error={home.error} onRetry={() => void home.refetch()} />;
  return <Loading label={t('tab.loading')} />;
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.head}>
      <Heading>{t('tab.name')}</Heading>
      <Failure error={error} onRetry={onRetry} />
    </div>
  );
}

type ContentProps = { home: HomeResponse; programs: ProgramSummary[]; selfMatch: SelfMatchResponse };

function Content({ home, programs, selfMatch }: ContentProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { me, relationship, module } = home;
  const program = openProgram(programs);
  const waiting = programWaiting(programs);
  const mayManage = waiting !== undefined;
  const step = nextStep(home, { mayManage, mayEnroll: program !== undefined, selfMatch });
  const heading = useFocusOnMount(useTab().moved);
  const [news, setNews] = useState('');
  const showChecked: MatchCheckProps['onAnswered'] = (outcome, now) => {
    setNews(t(`matchCheck.${outcome}`));
    if (now && relationship) updateHomePair(relationship.id, { matchCheck: now });
    else updateHome({ relationship: null });
  };
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Heading focusRef={heading}>{t('tab.home.title', { name: me.displayName.split(' ')[0] })}</Heading>
        {relationship ? (
          <Text className={styles.quiet}>
            {t('tab.home.program', { program: relationship.programTitle })}
          </Text>
        ) : null}
        <Text role="status">{news}</Text>
      </header>
      <NextStepPart
        home={home}
        step={step}
        program={program}
        waiting={waiting}
        selfMatch={selfMatch}
        onMatchChecked={showChecked}
      />
      <Suspense fallback={null}>
        <HomeConcerns />
      </Suspense>
      <NewMatch home={home} onVetoed={() => setNews(t('programs.match.vetoed'))} />
      <div className={styles.surface}>
        {relationship ? <Partners pair={relationship} myZone={me.timeZone} /> : null}
        <div className={mergeClasses(styles.columns, relationship ? undefined : styles.alone)}>
          {relationship ? (
            <SessionPart
              pairId={relationship.id}
              session={relationship.nextSession}
              partners={relationship.partners}
              myZone={me.timeZone}
              main={step === 'session'}
            />
          ) : null}
          <ModulePart module={module} main={step === 'module'} />
          {relationship?.checkIn?.mine ? (
            <Suspense fallback={null}>
              <CheckInStatus pair={relationship} checkIn={relationship.checkIn} />
            </Suspense>
          ) : null}
          {relationship?.matchCheck?.answer ? (
            <Suspense fallback={null}>
              <MatchCheckStatus
                pairId={relationship.id}
                name={namesOf(relationship.partners, i18n.language)}
                way={wayOut(relationship)}
                matchCheck={relationship.matchCheck}
                onAnswered={showChecked}
              />
            </Suspense>
          ) : null}
          <OtherPairs pairs={home.others} />
          <HomeRequests search={selfMatch.search} answers={selfMatch.answers} />
          <HomePrograms programs={programs} />
          <Suspense fallback={null}>
            <PastPairs myZone={me.timeZone} />
          </Suspense>
        </div>
      </div>
      <HelpPart />
      <LinkPart />
    </div>
  );
}

function Partners({ pair, myZone }: { pair: PairSummary; myZone: string }) {
  const { i18n } = useTranslation();
  const last = pair.partners.at(-1);
  return pair.partners.map((partner) => (
    <PartnerPart key={partner.personId} partner={partner} myRole={pair.role} myZone={myZone}>
      {partner === last ? (
        <SpaceButton pairId={pair.id} name={namesOf(pair.partners, i18n.language)} />
      ) : null}
    </PartnerPart>
  ));
}

function NewMatch({ home: { me, relationship }, onVetoed }: { home: HomeResponse; onVetoed: () => void }) {
  const styles = useStyles();
  const match = useMyMatch(relationship !== null);
  if (!relationship || !match) return null;
  return (
    <div className={styles.surface}>
      <Suspense fallback={null}>
        <MyMatch match={match} myZone={me.timeZone} onVetoed={onVetoed} />
      </Suspense>
    </div>
  );
}
