// One session: before it what everybody brings, after it what is kept.
import { Button, makeStyles } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionNotesResponse } from '../../../../../shared/api/space-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { TwoZones } from '../../../../../shared/ui/two-zones.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { Frame } from '../../../for-all/frame.js';
import { JoinButton } from '../../../for-all/join-button.js';
import { namesOf } from '../../../for-all/names-of.js';
import { useSessionNotes } from '../../../for-all/use-space.js';
import { pairPlace } from '../../../places/pair-places.js';
import { AgendaPart } from '../parts/agenda-part.js';
import { CarriedOver, Preparations } from '../parts/preparations.js';
import { PrepareForm } from '../parts/prepare-form.js';
import { hasBegun } from '../parts/summary-badge.js';
import { SummaryForm } from '../parts/summary-form.js';
import { SummaryView } from '../parts/summary-view.js';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' } });

export function SessionPage({ pair, sessionId }: { pair: PairResponse; sessionId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSessionNotes(sessionId);
  if (data) return <Session pair={pair} noted={data} />;
  if (!error) return <Loading label={t('space.loading')} />;
  return (
    <Frame title={t('pair.notShown')} back={toSpace(pair, t)}>
      <Failure error={error} onRetry={() => void refetch()} />
    </Frame>
  );
}

function toSpace({ id }: PairResponse, t: TFunction) {
  return { label: t('pair.back'), place: pairPlace({ page: 'space', pairId: id }) };
}

type SessionProps = { pair: PairResponse; noted: SessionNotesResponse };

function Session({ pair, noted }: SessionProps) {
  const { t, i18n } = useTranslation();
  const { session } = noted;
  const now = new Date();
  const isOver = Date.parse(session.end) <= now.getTime();
  return (
    <Frame
      title={t('space.session.title', {
        day: dayInZone(session.start, { locale: i18n.language, timeZone: pair.me.timeZone }),
      })}
      lead={t('space.session.lead', { names: namesOf(pair.partners, i18n.language) })}
      back={toSpace(pair, t)}
    >
      <TwoZones start={session.start} end={session.end} mine={pair.me.timeZone} partners={pair.partners} />
      {session.joinUrl && !isOver ? (
        <div>
          <JoinButton url={session.joinUrl} />
        </div>
      ) : null}
      {hasBegun(session, now) ? <Kept pair={pair} noted={noted} /> : null}
      {isOver || pair.status === 'ended' ? (
        <Panel title={t('space.prepare.title')}>
          <Preparations pair={pair} noted={noted} everybody />
        </Panel>
      ) : (
        <>
          <AgendaPart path={`/sessions/${encodeURIComponent(session.id)}/agenda`} />
          <Preparing pair={pair} noted={noted} />
        </>
      )}
    </Frame>
  );
}

function Preparing({ pair, noted }: SessionProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Panel title={t('space.prepare.mine')}>
        <PrepareForm pair={pair} noted={noted} />
      </Panel>
      <Panel title={t('space.prepare.theirs', { names: namesOf(pair.partners, i18n.language) })}>
        <Preparations pair={pair} noted={noted} everybody={false} />
      </Panel>
      <Panel title={t('space.prepare.open')}>
        <CarriedOver pair={pair} />
      </Panel>
    </>
  );
}

function Kept({ pair, noted }: SessionProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const isWritten = noted.writings.length > 0;
  const [isAdding, setAdding] = useState(false);
  const isActive = pair.status === 'active';
  return (
    <Panel title={t('space.summary.title')}>
      {isWritten ? <SummaryView pair={pair} noted={noted} /> : null}
      {isActive && (isAdding || !isWritten) ? (
        <SummaryForm pair={pair} noted={noted} onSaved={() => setAdding(false)} />
      ) : null}
      {isActive && isWritten && !isAdding ? (
        <Button className={styles.start} onClick={() => setAdding(true)}>
          {t('space.summary.add')}
        </Button>
      ) : null}
    </Panel>
  );
}
