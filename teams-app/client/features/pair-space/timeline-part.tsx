// What happened so far, calmly, the newest first.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { TimelineResponse } from '../../../../shared/api/timeline-api.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { nameIn } from '../../for-all/name-in.js';
import { namesOf } from '../../for-all/names-of.js';

type Event = TimelineResponse['events'][number];

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
  ofDay: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  more: { alignSelf: 'flex-start' },
});

export type TimelinePartProps = { pair: PairResponse; timeline: TimelineResponse };

export function TimelinePart({ pair, timeline: { events } }: TimelinePartProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const words = useEventWords(pair);
  const dayOf = ({ at }: Event) => dayInZone(at, { locale: i18n.language, timeZone: pair.me.timeZone });
  const [isAll, setAll] = useState(false);
  const shown = isAll ? events : events.slice(0, SHOWN);
  return (
    <Panel title={t('space.timeline.title')}>
      <ul className={styles.list}>
        {byDay(shown, dayOf).map(([day, ofDay]) => (
          <li key={ofDay[0]?.id} className={styles.event}>
            <Text size={200} className={styles.day}>
              {day}
            </Text>
            <ul className={styles.ofDay}>
              {ofDay.map((event) => (
                <li key={event.id}>{words(event)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown.length < events.length ? (
        <Button appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
          {t('space.showAll', { count: events.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

/** The newest day first, as the events come. */
function byDay(events: readonly Event[], dayOf: (event: Event) => string): [string, Event[]][] {
  const days = new Map<string, Event[]>();
  for (const event of events) days.set(dayOf(event), [...(days.get(dayOf(event)) ?? []), event]);
  return [...days];
}

function useEventWords(pair: PairResponse) {
  const { me, programTitle } = pair;
  const { t, i18n } = useTranslation();
  return ({ what, about = '', personId }: Event) => {
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
