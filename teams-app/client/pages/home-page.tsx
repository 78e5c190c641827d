// The home page: the next step on top, then my partner, our session, my module.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairSummary } from '../../../shared/api/pair-summary.js';
import type { ProgramSummary } from '../../../shared/api/program-api.js';
import type { HomeResponse } from '../../../shared/api/tab-api.js';
import { Heading } from '../../../shared/ui/heading.js';
import { Failure, Loading } from '../../../shared/ui/states.js';
import { useFocusOnMount } from '../../../shared/ui/use-focus-on-mount.js';
import { namesOf } from '../names-of.js';
import { nextStep } from '../next-step.js';
import { openProgram } from '../open-program.js';
import { CheckInStatus } from '../parts/check-in-status.js';
import { HelpPart } from '../parts/help-part.js';
import { LinkPart } from '../parts/link-part.js';
import { ModulePart } from '../parts/module-part.js';
import { NextStepPart } from '../parts/next-step-part.js';
import { OtherPairs, SpaceButton } from '../parts/other-pairs.js';
import { PartnerPart } from '../parts/partner-part.js';
import { HomePrograms } from '../parts/program/home-programs.js';
import { SessionPart } from '../parts/session-part.js';
import { useTab } from '../tab-context.js';
import { useHome } from '../use-home.js';
import { useMyMatch, useMyPrograms } from '../use-my-programs.js';

const MyMatch = lazy(async () => ({ default: (await import('../parts/program/my-match.js')).MyMatch }));

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
  // Without a partner the programs decide about the next step, which must not change under the eyes.
  const isKnown = home.data?.relationship || !programs.isPending;
  if (home.data && isKnown) return <Content home={home.data} programs={programs.programs} />;
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

function Content({ home, programs }: { home: HomeResponse; programs: ProgramSummary[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { me, relationship, module, checkIn, nextSession } = home;
  const program = openProgram(programs);
  const step = nextStep(home, program !== undefined);
  const heading = useFocusOnMount(useTab().moved);
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Heading focusRef={heading}>{t('tab.home.title', { name: me.displayName.split(' ')[0] })}</Heading>
        {relationship ? (
          <Text className={styles.quiet}>
            {t('tab.home.program', { program: relationship.programTitle })}
          </Text>
        ) : null}
      </header>
      <NextStepPart home={home} step={step} program={program} />
      <NewMatch home={home} />
      <div className={styles.surface}>
        {relationship ? <Partners pair={relationship} myZone={me.timeZone} /> : null}
        <div className={mergeClasses(styles.columns, relationship ? undefined : styles.alone)}>
          {relationship ? (
            <SessionPart
              pairId={relationship.id}
              session={nextSession}
              partners={relationship.partners}
              myZone={me.timeZone}
              main={step === 'session'}
            />
          ) : null}
          <ModulePart module={module} main={step === 'module'} />
          {relationship && checkIn?.mine ? <CheckInStatus pair={relationship} checkIn={checkIn} /> : null}
          <OtherPairs pairs={home.others} />
          <HomePrograms programs={programs} />
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
    <PartnerPart key={partner.personId} partner={partner} myZone={myZone}>
      {partner === last ? (
        <SpaceButton pairId={pair.id} name={namesOf(pair.partners, i18n.language)} />
      ) : null}
    </PartnerPart>
  ));
}

function NewMatch({ home: { me, relationship } }: { home: HomeResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const match = useMyMatch(relationship !== null);
  const [hasVetoed, setVetoed] = useState(false);
  return (
    <>
      <Text role="status">{hasVetoed ? t('programs.match.vetoed') : null}</Text>
      {relationship && match ? (
        <div className={styles.surface}>
          <Suspense fallback={null}>
            <MyMatch match={match} myZone={me.timeZone} onVetoed={() => setVetoed(true)} />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
