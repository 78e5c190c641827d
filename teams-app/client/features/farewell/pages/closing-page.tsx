// Closing a mentoring well: the last day, last words to each other, and what remains afterwards.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { farewell } from '../../../../../shared/i18n/en/farewell.js';
import { tabFarewell } from '../../../../../shared/i18n/en/tab-farewell.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { namesOf } from '../../../for-all/names-of.js';
import { pairPlace } from '../../../places/pair-places.js';
import { keptWords } from '../for-others/farewell-banner.js';
import { useFarewell } from '../hooks/use-farewell.js';
import { useFullDay } from '../hooks/use-full-day.js';
import { useWords } from '../hooks/use-words.js';
import { DayForm } from '../parts/day-form.js';
import { OthersWords } from '../parts/others-words.js';
import { MyWords, NextPart, RemainsPart } from '../parts/remains-part.js';
import { WordsForm } from '../parts/words-form.js';

addWords({ farewell, tabFarewell });

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxWidth: '68ch' },
});

export function ClosingPage({ pair }: { pair: PairResponse }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useFarewell(pair.id);
  const names = namesOf(pair.partners, i18n.language);
  return (
    <Frame
      title={t(data?.ended ? 'tabFarewell.title.ended' : 'tabFarewell.title.active', { names })}
      lead={pair.programTitle}
      back={{ label: t('pair.back'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {data ? <Content pair={pair} names={names} farewell={data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('tabFarewell.loading')} />}
    </Frame>
  );
}

type ContentProps = { pair: PairResponse; names: string; farewell: FarewellResponse };

function Content({ pair, names, farewell: now }: ContentProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const draft = useWords(pair.id, now);
  const news = useEndNews(now);
  const isAlone = now.others.every(({ isDone }) => isDone);
  // What was typed when it ended stays on the page, so that it can be copied.
  const isWriting = draft.isDirty || !now.ended;
  return (
    <div className={styles.root}>
      <Text role="status">{news}</Text>
      {now.ended ? null : <Steps />}
      {now.ended ? null : <DayForm pairId={pair.id} farewell={now} myZone={pair.me.timeZone} />}
      {isWriting && now.endsOn ? <WordsForm names={names} draft={draft} isAlone={isAlone} /> : null}
      {now.ended ? <Ended pair={pair} ended={now.ended} /> : null}
      {now.endsOn || now.ended ? <OthersWords farewell={now} /> : null}
      {now.ended ? (
        <>
          <MyWords farewell={now} />
          <NextPart farewell={now} />
          <RemainsPart pairId={pair.id} farewell={now} />
        </>
      ) : null}
      {now.ended || now.endsOn ? null : <Text>{t('tabFarewell.afterDay')}</Text>}
    </div>
  );
}

function Steps() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.steps}>
      <li>{t('tabFarewell.steps.meet')}</li>
      <li>{t('tabFarewell.steps.write')}</li>
      <li>{t('tabFarewell.steps.end')}</li>
    </ul>
  );
}

type EndedProps = { pair: PairResponse; ended: NonNullable<FarewellResponse['ended']> };

function Ended({ pair, ended }: EndedProps) {
  const { t } = useTranslation();
  const days = useFullDay(pair.me.timeZone);
  return (
    <Text>
      {t(ended.isCompleted ? 'tabFarewell.ended.completed' : 'tabFarewell.ended.other', {
        day: days.dayOf(ended.at),
      })}{' '}
      {keptWords(t, ended, days)}
    </Text>
  );
}

/** Said aloud when it ends before the eyes; the heading, which says it too, takes the focus that the form had. */
function useEndNews({ ended }: FarewellResponse): string {
  const { t } = useTranslation();
  const wasOpen = useRef(ended === null);
  const isNews = wasOpen.current && ended !== null;
  useEffect(() => {
    if (isNews) document.querySelector('h1')?.focus();
  }, [isNews]);
  return isNews ? t('tabFarewell.endedNow') : '';
}
