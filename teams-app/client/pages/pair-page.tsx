// The space of a mentoring relationship: who is in it, and what the two have planned.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../shared/api/pair-api.js';
import { namesOf } from '../names-of.js';
import { CheckInStatus } from '../parts/check-in-status.js';
import { Frame } from '../parts/frame.js';
import { HelpPart } from '../parts/help-part.js';
import { PartnerPart } from '../parts/partner-part.js';
import { PersonalPart } from '../parts/personal/personal-part.js';
import { SessionPart } from '../parts/session-part.js';

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
  const { partners, me, nextSession, checkIn } = pair;
  const [partner] = partners;
  return (
    <Frame
      title={t('pair.title', { names: namesOf(partners, i18n.language) })}
      lead={pair.programTitle}
      back={{ label: t('tab.back'), place: '' }}
    >
      <div className={styles.surface}>
        {partners.map((one) => (
          <PartnerPart key={one.personId} partner={one} myZone={me.timeZone} />
        ))}
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
      </div>
      <HelpPart pairId={pair.id} />
      <PersonalPart pair={pair} />
    </Frame>
  );
}
