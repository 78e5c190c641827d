// What is kept of a session: key points by whoever wrote them, decisions, actions, and who has confirmed.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { ConfirmSummaryRequest, SessionNotesResponse } from '../../../../../shared/api/space-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { namesOf } from '../../../for-all/names-of.js';
import { useApi } from '../../../for-all/use-api.js';
import { notesPath, useEntries, useSpaceChanged } from '../../../for-all/use-space.js';
import { type Action, ActionLine } from '../../entries/for-others/actions-part.js';

export type SummaryViewProps = { pair: PairResponse; noted: SessionNotesResponse };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  actions: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});

export function SummaryView({ pair, noted }: SummaryViewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const entries = useEntries(pair.id).data?.entries ?? [];
  const ofSession = entries.filter(({ sessionId }) => sessionId === noted.session.id).reverse();
  const decisions = ofSession.flatMap(({ id, content }) =>
    content.kind === 'decision' ? [{ id, text: content.text }] : [],
  );
  const points = noted.writings.flatMap(({ id, keyPoints }) =>
    keyPoints.map((text, index) => ({ id: `${id}-${index}`, text })),
  );
  const actions = ofSession.filter((one): one is Action => one.content.kind === 'action');
  return (
    <div className={styles.root}>
      <Words title={t('space.summary.keyPointsTitle')} items={points} />
      <Words title={t('space.decisions.title')} items={decisions} />
      {actions.length > 0 ? (
        <>
          <Text weight="semibold">{t('space.actions.title')}</Text>
          <ul className={styles.actions}>
            {actions.map((action) => (
              <li key={action.id}>
                <ActionLine pair={pair} action={action} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Confirming pair={pair} noted={noted} />
    </div>
  );
}

function Words({ title, items }: { title: string; items: readonly { id: string; text: string }[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Confirming({ pair, noted }: SummaryViewProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const api = useApi();
  const changed = useSpaceChanged(pair.id);
  const { id } = noted.session;
  const { toConfirm, summary } = noted.notes;
  const waiting = pair.partners.filter(({ personId }) => toConfirm.includes(personId));
  const { busy, error, submit } = useChange(async () => {
    const request: ConfirmSummaryRequest = { seen: noted.writings.map((writing) => writing.id) };
    put(notesPath(id), await api.post(`/sessions/${id}/summary/confirm`, request));
    changed();
  });
  const isMine = toConfirm.includes(pair.me.personId);
  return (
    <>
      <Text role="status" className={styles.quiet}>
        {summary === 'agreed' ? t('space.summary.agreed') : null}
        {isMine ? t('space.summary.waitsForMe') : null}
        {summary === 'open' && !isMine
          ? t('space.summary.waitsFor', { names: namesOf(waiting, i18n.language) })
          : null}
      </Text>
      {error === undefined ? null : <Failure error={error} />}
      {isMine && pair.status === 'active' ? (
        <Button appearance="primary" className={styles.start} onClick={submit} disabledFocusable={busy}>
          {t(busy ? 'space.saving' : 'space.summary.confirm')}
        </Button>
      ) : null}
    </>
  );
}
