// The learner's mentoring as far as it goes on: with whom, in which program, and when they meet next.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CourseMentoringResponse } from '../../shared/api/lti-api.js';
import { coursePrograms } from '../../shared/i18n/en/course-programs.js';
import { tab } from '../../shared/i18n/en/tab.js';
import { addWords } from '../../shared/ui/i18n.js';
import { PartnerPart } from '../../shared/ui/partner-part.js';
import { Failure } from '../../shared/ui/states.js';
import { TwoZones } from '../../shared/ui/two-zones.js';
import { useRead } from './use-read.js';

// The same words as in the tab.
addWords({ coursePrograms, tab: { home: tab.home, partner: tab.partner, session: tab.session } });

export type MentoringPartProps = { isLinked: boolean };
type Pair = CourseMentoringResponse['pairs'][number];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  pair: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  session: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingHorizontalXL}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function MentoringPart({ isLinked }: MentoringPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data: value, error, refetch } = useRead('/mentoring', { freshMs: 0 });
  if (error && !value) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!value || value.pairs.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby="mentoring-title">
      <Text as="h2" size={400} weight="semibold" id="mentoring-title">
        {t('coursePrograms.mentoring.title')}
      </Text>
      {value.pairs.map((pair) => (
        <PairCard key={pair.id} pair={pair} />
      ))}
      <Text className={styles.quiet}>
        {t(`coursePrograms.mentoring.${isLinked ? 'linked' : 'notLinked'}`)}
      </Text>
    </section>
  );
}

function PairCard({ pair }: { pair: Pair }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { programTitle, role, partners, nextSession } = pair;
  // Of somebody who is in no directory only the browser knows the zone.
  const myZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className={styles.pair}>
      {partners.map((partner) => (
        <PartnerPart key={partner.personId} partner={partner} myRole={role} myZone={myZone} />
      ))}
      <div className={styles.session}>
        <Text className={styles.quiet}>{t('tab.home.program', { program: programTitle })}</Text>
        <Text weight="semibold">{t('tab.session.title')}</Text>
        <NextSession session={nextSession} partners={partners} myZone={myZone} />
      </div>
    </div>
  );
}

type NextSessionProps = { session: Pair['nextSession']; partners: Pair['partners']; myZone: string };

function NextSession({ session, partners, myZone }: NextSessionProps) {
  const { t } = useTranslation();
  if (!session) return <Text>{t('tab.session.none')}</Text>;
  return (
    <>
      <TwoZones start={session.start} end={session.end} mine={myZone} partners={partners} />
      {session.state === 'booked' ? (
        <Badge appearance="tint" color="success">
          {t('tab.session.booked')}
        </Badge>
      ) : (
        <Text>{t(`tab.session.${session.state}`)}</Text>
      )}
      {session.joinUrl ? (
        <Button as="a" href={session.joinUrl} target="_blank" rel="noreferrer">
          {t('tab.session.join')}
        </Button>
      ) : null}
    </>
  );
}
