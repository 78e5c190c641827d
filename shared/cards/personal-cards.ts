// The cards that bring people what is theirs: their own notes, a moment to themselves, and meeting by writing.
import { type Context, personId } from '../context.js';
import { t } from '../i18n/translate.js';
import { asyncMode } from '../mentoring/exchange/async-mode-actions.js';
import { helpContact } from '../mentoring/match-check/balance-actions.js';
import { myNotes } from '../mentoring/notes/private-note-actions.js';
import { getSession } from '../mentoring/sessions/session-actions.js';
import { getPeople } from '../people/people-actions.js';
import { dayAndTime } from '../people/times.js';
import { type Card, messageCard } from './card.js';
import type { CardButton } from './card-elements.js';
import { namesOf } from './pair-of.js';

/** What the notification shows says nothing of what was written. */
export async function rememberCard(
  ctx: Context,
  { notesOf, sessionId }: { notesOf: string; sessionId: string },
): Promise<Card> {
  const [{ notes }, session, [me]] = await Promise.all([
    myNotes(ctx, notesOf),
    getSession(ctx, sessionId),
    getPeople([personId(ctx)]),
  ]);
  const about = await getPeople([...new Set(notes.map(({ aboutId }) => aboutId))]);
  const names = namesOf(about, me);
  const summary = t('personal.cards.rememberSummary');
  if (notes.length === 0)
    return messageCard({ title: summary, lines: [t('personal.cards.rememberNone')], summary });
  return messageCard({
    title: t('personal.cards.rememberTitle', { names }),
    summary,
    lines: [
      t('personal.cards.rememberWhen', { when: me ? dayAndTime(session.start, me) : '' }),
      ...notes.map(({ text }) => `- ${text.replaceAll('\n', ' ')}`),
    ],
  });
}

export async function asyncStartedCard(
  ctx: Context,
  { relationshipId, startedAt }: { relationshipId: string; startedAt: string },
): Promise<Card> {
  const { mode } = await asyncMode(ctx, relationshipId);
  if (mode?.startedAt !== startedAt)
    return messageCard({ title: t('personal.cards.asyncOverTitle'), lines: [t('personal.cards.asyncOver')] });
  const [starter] = await getPeople([mode.startedBy]);
  return messageCard({
    title: t('personal.cards.asyncTitle', { name: starter?.displayName ?? '' }),
    lines: [t('personal.cards.asyncWhat', { days: mode.everyDays }), t('personal.cards.asyncHow')],
  });
}

const BALANCE_ANSWERS = ['well', 'much', 'hard', 'off'] as const;
export type BalanceAnswer = (typeof BALANCE_ANSWERS)[number];

export async function balanceCard(_ctx: Context, about: { relationshipId: string }): Promise<Card> {
  return messageCard({
    title: t('personal.cards.balanceTitle'),
    lines: [t('personal.cards.balanceWhat')],
    buttons: BALANCE_ANSWERS.map(
      (answer): CardButton => ({
        title: t(`personal.cards.balance.${answer}`),
        verb: 'say-balance',
        data: { relationshipId: about.relationshipId, answer },
        inputs: 'none',
      }),
    ),
  });
}

/** What stands there afterwards, with somebody to turn to where that may help. */
export async function balanceSaidCard(
  ctx: Context,
  { relationshipId, answer }: { relationshipId: string; answer: BalanceAnswer },
): Promise<Card> {
  const contact = answer === 'hard' || answer === 'much' ? await helpContact(ctx, relationshipId) : '';
  return messageCard({
    title: t('personal.cards.balanceThanks'),
    lines: [
      t(`personal.cards.balanceSaid.${answer}`),
      ...(contact === '' ? [] : [t('personal.cards.balanceContact', { contact })]),
    ],
  });
}
