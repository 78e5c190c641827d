// Books a session: how long, three times that suit both, confirm, and the link to join.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../shared/api/pair-api.js';
import type { SessionView } from '../../../shared/api/tab-api.js';
import { Heading } from '../../../shared/ui/heading.js';
import { TwoZones } from '../../../shared/ui/two-zones.js';
import { useFocusOnMount } from '../../../shared/ui/use-focus-on-mount.js';
import { BookingForm } from '../parts/booking-form.js';
import { JoinButton } from '../parts/join-button.js';
import { useApiCache } from '../parts/program/use-api-query.js';
import { useTab } from '../tab-context.js';
import { useHomeUpdate } from '../use-home.js';
import { pairPath } from '../use-pair.js';

export type Pair = {
  id: string;
  myZone: string;
  partner: { displayName: string; timeZone: string };
  agreedMinutes: number | null;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '560px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function BookingPage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const { go } = useTab();
  const [partner] = pair.partners;
  if (!partner) return <Button onClick={() => go('')}>{t('tab.back')}</Button>;
  const { id, me, agreedMinutes } = pair;
  return <Booking pair={{ id, myZone: me.timeZone, partner, agreedMinutes }} />;
}

function Booking({ pair }: { pair: Pair }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const heading = useFocusOnMount();
  const update = useHomeUpdate();
  const { forget } = useApiCache();
  const [booked, setBooked] = useState<SessionView>();

  function done(session: SessionView) {
    setBooked(session);
    update({});
    forget(pairPath(pair.id));
  }

  if (booked) return <Booked session={booked} pair={pair} />;
  return (
    <div className={styles.root}>
      <Heading focusRef={heading}>{t('tab.booking.title', { name: pair.partner.displayName })}</Heading>
      <Text>{t('tab.booking.lead')}</Text>
      <BookingForm pair={pair} onBooked={done} onCancel={() => go('')} />
    </div>
  );
}

function Booked({ session, pair }: { session: SessionView; pair: Pair }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const heading = useFocusOnMount();
  return (
    <div className={styles.root}>
      <Heading focusRef={heading}>{t('tab.booking.done.title')}</Heading>
      <TwoZones
        start={session.start}
        end={session.end}
        mine={pair.myZone}
        partner={{ name: pair.partner.displayName, timeZone: pair.partner.timeZone }}
      />
      <Text>{t(session.state === 'pending' ? 'tab.booking.done.pending' : 'tab.booking.done.text')}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => go('')}>
          {t('tab.back')}
        </Button>
        {session.joinUrl ? <JoinButton url={session.joinUrl} /> : null}
      </div>
    </div>
  );
}
