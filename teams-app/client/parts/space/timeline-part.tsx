// What happened so far, calmly, the newest first.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Loading } from '../../../../shared/ui/states.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { nameIn } from '../../name-in.js';
import { namesOf } from '../../names-of.js';
import { useEntries, useSessions } from '../../use-space.js';
import { type TimelineEvent, timelineOf } from './timeline.js';

/** The rest is a button away. */
const SHOWN = 6;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  event: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  day: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start' },
});

export function TimelinePart({ pair }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const entries = useEntries(pair.id);
  const sessions = useSessions(pair.id);
  const words = useEventWords(pair);
  const [isAll, setAll] = useState(false);
  const isKnown = entries.data && sessions.data;
  const facts = { pair, entries: entries.data?.entries ?? [], sessions: sessions.data?.sessions ?? [] };
  const events = timelineOf(facts, new Date());
  const shown = isAll ? events : events.slice(0, SHOWN);
  // The parts that own this data say it when it can't be had.
  if (!isKnown && (entries.error || sessions.error)) return null;
  return (
    <Panel title={t('space.timeline.title')}>
      {isKnown ? (
        <ul className={styles.list}>
          {shown.map((event) => (
            <li key={event.id} className={styles.event}>
              <Text size={200} className={styles.day}>
                {dayInZone(event.at, { locale: i18n.language, timeZone: pair.me.timeZone })}
              </Text>
              <Text>{words(event)}</Text>
            </li>
          ))}
        </ul>
      ) : (
        <Loading label={t('space.loading')} />
      )}
      {isKnown && shown.length < events.length ? (
        <Button appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
          {t('space.showAll', { count: events.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

function useEventWords(pair: PairResponse) {
  const { me, programTitle } = pair;
  const { t, i18n } = useTranslation();
  return ({ what, about = '', personId }: TimelineEvent) => {
    const isMine = personId === me.personId;
    const name = personId ? nameIn(pair, personId) : '';
    return t(`space.timeline.events.${what}`, {
      ...(isMine ? { context: 'mine' } : {}),
      about,
      name,
      names: namesOf(pair.partners, i18n.language),
      program: programTitle,
    });
  };
}
