// Books a session: how long, three times that suit both, confirm, and the link to join.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionView } from '../../../../../shared/api/tab-api.js';
import { forget } from '../../../../../shared/ui/answer-cache.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { TwoZones } from '../../../../../shared/ui/two-zones.js';
import { useFocusOnMount } from '../../../../../shared/ui/use-focus-on-mount.js';
import { JoinButton } from '../../../for-all/join-button.js';
import { namesOf } from '../../../for-all/names-of.js';
import { sizeOf } from '../../../for-all/size-of.js';
import { useTab } from '../../../for-all/tab-context.js';
import { updateHome } from '../../../for-all/use-home.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { pairPlace } from '../../../places/pair-places.js';
import { AgendaPart } from '../parts/agenda-part.js';
import { BookingForm, type BookingPair } from '../parts/booking-form.js';

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
  const { i18n } = useTranslation();
  const { id, me, partners, agreedMinutes } = pair;
  const names = namesOf(partners, i18n.language);
  return <Booking pair={{ id, myZone: me.timeZone, partners, names, agreedMinutes }} />;
}

function Booking({ pair }: { pair: BookingPair }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const heading = useFocusOnMount();
  const space = pairPlace({ page: 'space', pairId: pair.id });
  const [booked, setBooked] = useState<SessionView>();

  function done(session: SessionView) {
    setBooked(session);
    updateHome();
    forget(pairPath(pair.id));
  }

  if (booked) return <Booked session={booked} pair={pair} />;
  return (
    <div className={styles.root}>
      <Heading focusRef={heading}>{t('tab.booking.title', { name: pair.names })}</Heading>
      <Text>{t('tab.booking.lead', sizeOf(pair))}</Text>
      <BookingForm pair={pair} onBooked={done} onCancel={() => go(space)} />
      <AgendaPart path={`${pairPath(pair.id)}/agenda`} />
    </div>
  );
}

function Booked({ session, pair }: { session: SessionView; pair: BookingPair }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const heading = useFocusOnMount();
  return (
    <div className={styles.root}>
      <Heading focusRef={heading}>{t('tab.booking.done.title')}</Heading>
      <TwoZones start={session.start} end={session.end} mine={pair.myZone} partners={pair.partners} />
      <Text>
        {t(session.state === 'pending' ? 'tab.booking.done.pending' : 'tab.booking.done.text', sizeOf(pair))}
      </Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => go('')}>
          {t('tab.back')}
        </Button>
        <Button onClick={() => go(pairPlace({ page: 'space', pairId: pair.id }))}>{t('pair.back')}</Button>
        {session.joinUrl ? <JoinButton url={session.joinUrl} /> : null}
      </div>
    </div>
  );
}
