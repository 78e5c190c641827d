// Our sessions: the next one with what is prepared, and the past ones with what we keep of them.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionWithNotes } from '../../../../../shared/api/space-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { TwoZones } from '../../../../../shared/ui/two-zones.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { JoinButton } from '../../../for-all/join-button.js';
import { namesOf } from '../../../for-all/names-of.js';
import { sizeOf } from '../../../for-all/size-of.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { hasBegun, SummaryBadge } from '../parts/summary-badge.js';

/** Older ones are a button away. */
const SHOWN = 3;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  coming: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  past: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  more: { alignSelf: 'flex-start' },
});

export type SessionsPartProps = {
  pair: PairResponse;
  sessions: SessionWithNotes[];
  main: 'book' | 'join' | undefined;
};

/** Nothing where it ended before anybody met. */
export function SessionsPart(props: SessionsPartProps) {
  const hasNone = props.sessions.length === 0 && props.pair.status === 'ended';
  return hasNone ? null : <Sessions {...props} />;
}

function Sessions({ pair, sessions: all, main }: SessionsPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const [isAll, setAll] = useState(false);
  const now = Date.now();
  const coming = all.filter(({ session }) => Date.parse(session.end) > now).reverse();
  const past = all.filter(({ session }) => Date.parse(session.end) <= now);
  const shown = isAll ? past : past.slice(0, SHOWN);
  const isActive = pair.status === 'active';
  return (
    <Panel title={t('space.sessions.title')}>
      {coming.length === 0 && isActive ? <Empty text={t('space.sessions.none')} /> : null}
      {coming.length + past.length > 0 ? (
        <ul className={styles.list}>
          {coming.map((one) => (
            <Coming key={one.session.id} pair={pair} noted={one} main={main === 'join'} />
          ))}
          {shown.map((one) => (
            <Past key={one.session.id} pair={pair} noted={one} />
          ))}
        </ul>
      ) : null}
      {shown.length < past.length ? (
        <Button appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
          {t('space.sessions.showAll', { count: past.length })}
        </Button>
      ) : null}
      {isActive && main !== 'book' ? (
        <div className={styles.actions}>
          <Button onClick={() => go(pairPlace({ page: 'book', pairId: pair.id }))}>
            {t(coming.length > 0 ? 'space.sessions.another' : 'space.sessions.book')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

type SessionProps = { pair: PairResponse; noted: SessionWithNotes };

function Coming({ pair, noted: { session, notes }, main }: SessionProps & { main: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const preparedWords = usePreparedWords(pair, notes.preparedBy);
  const isPrepared = notes.preparedBy.includes(pair.me.personId);
  return (
    <li className={styles.coming}>
      <TwoZones start={session.start} end={session.end} mine={pair.me.timeZone} partners={pair.partners} />
      {session.state === 'booked' ? null : <Text>{t(`tab.session.${session.state}`)}</Text>}
      <Text>{preparedWords}</Text>
      <div className={styles.actions}>
        <OpenButton
          pair={pair}
          session={session}
          label={t(isPrepared ? 'space.sessions.look' : 'space.sessions.prepare')}
        />
        {session.joinUrl && !main ? <JoinButton url={session.joinUrl} /> : null}
      </div>
    </li>
  );
}

function Past({ pair, noted: { session, notes } }: SessionProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const day = dayInZone(session.start, { locale: i18n.language, timeZone: pair.me.timeZone });
  return (
    <li className={styles.past}>
      <Text weight="semibold">{day}</Text>
      <SummaryBadge notes={notes} me={pair.me.personId} />
      <OpenButton pair={pair} session={session} label={t(`space.sessions.${pastLabel(pair, notes)}`)} />
    </li>
  );
}

function pastLabel({ status }: PairResponse, { summary }: SessionWithNotes['notes']) {
  if (summary !== 'none') return 'open';
  return status === 'active' ? 'summarize' : 'look';
}

function OpenButton({
  pair,
  session,
  label,
}: {
  pair: PairResponse;
  session: SessionWithNotes['session'];
  label: string;
}) {
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  const day = dayInZone(session.start, { locale: i18n.language, timeZone: pair.me.timeZone });
  const hint = hasBegun(session, new Date()) ? 'space.sessions.ofPast' : 'space.sessions.ofNext';
  return (
    <Button
      aria-label={t(hint, { label, day })}
      onClick={() => go(pairPlace({ page: 'session', pairId: pair.id, itemId: session.id }))}
    >
      {label}
    </Button>
  );
}

function usePreparedWords({ me, partners }: PairResponse, preparedBy: readonly string[]): string {
  const { t, i18n } = useTranslation();
  const others = partners.filter(({ personId }) => preparedBy.includes(personId));
  const names = namesOf(others, i18n.language);
  const isMine = preparedBy.includes(me.personId);
  if (isMine)
    return others.length > 0
      ? t('space.sessions.bothPrepared', { names, ...sizeOf({ partners: others }) })
      : t('space.sessions.iPrepared');
  return others.length > 0 ? t('space.sessions.theyPrepared', { names }) : t('space.sessions.nobodyPrepared');
}
