// The card of a session that was booked: as it stands now, whatever it said when it was sent.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { isCalledOff, type Session } from '../mentoring/sessions/session.js';
import { getSession } from '../mentoring/sessions/session-actions.js';
import { dayAndTime } from '../people/times.js';
import { type Card, messageCard } from './card.js';
import { type PairOfCard, pairOf } from './pair-of.js';

export async function sessionCard(ctx: Context, { sessionId }: { sessionId: string }): Promise<Card> {
  const session = await getSession(ctx, sessionId);
  const pair = await pairOf(ctx, session.relationshipId);
  return isCalledOff(session) ? cancelledCard(pair) : plannedCard(session, pair);
}

/** It is over, or does not take place. */
export async function isSessionPast(ctx: Context, { sessionId }: { sessionId: string }): Promise<boolean> {
  const session = await getSession(ctx, sessionId);
  return session.end <= ctx.now() || isCalledOff(session);
}

function cancelledCard({ relationship, name }: PairOfCard): Card {
  const why = relationship.status === 'ended' ? 'cancelled' : 'organizerLeft';
  return messageCard({
    title: t('cards.session.cancelledTitle', { name }),
    lines: [t(`cards.session.${why}`)],
  });
}

function plannedCard({ state, start, joinUrl }: Session, { me, partners, name }: PairOfCard): Card {
  const mine = me ? dayAndTime(start, me) : '';
  const theirs = partners
    .map((partner) => ({ name: partner.displayName, when: dayAndTime(start, partner) }))
    .filter(({ when }) => when !== mine);
  const stands = state === 'pending' || state === 'failed' ? state : 'booked';
  return messageCard({
    title: t(`cards.session.${stands}Title`, { name }),
    lines: [
      t('cards.session.mine', { when: mine }),
      ...theirs.map((their) => t('cards.session.theirs', their)),
      ...(stands === 'booked' ? [] : [t(`cards.session.${stands}`)]),
    ],
    ...(joinUrl ? { links: [{ title: t('cards.session.join'), url: joinUrl }] } : {}),
  });
}
