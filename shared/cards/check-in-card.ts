// The card of a check-in: the form, or what has become of it since.

import { type Context, personId } from '../context.js';
import { t } from '../i18n/translate.js';
import { answerOf, type CheckIn, type CheckInAnswer } from '../mentoring/check-ins/check-in.js';
import { getCheckIn, latestCheckIn } from '../mentoring/check-ins/check-in-actions.js';
import { mayReadAnswer } from '../mentoring/check-ins/check-in-policy.js';
import type { Relationship } from '../mentoring/relationship/relationship.js';
import { getRelationship } from '../mentoring/relationship/relationship-actions.js';
import { dayOf } from '../people/times.js';
import { adaptiveCard, type Card, messageCard } from './card.js';
import { choiceSet, execute, heading, paragraph, smallPrint, textInput } from './card-elements.js';
import { namesOf, type PairOfCard, pairOf } from './pair-of.js';

export async function checkInCard(ctx: Context, checkIn: CheckIn): Promise<Card> {
  const pair = await pairOf(ctx, checkIn.relationshipId);
  const mine = myAnswer(ctx, checkIn);
  if (mine) return answeredCard(checkIn, { mine, pair });
  const why = await whyClosed(ctx, checkIn, pair.relationship);
  const title = t('checkIn.title', { name: pair.name });
  return why ? messageCard({ title, lines: [t(`checkIn.${why}`)] }) : formCard(checkIn, { title, pair });
}

/** It is answered, or asks no longer. @param ctx of the person who would be asked */
export async function isCheckInSettled(ctx: Context, { checkInId }: { checkInId: string }): Promise<boolean> {
  const checkIn = await getCheckIn(ctx, checkInId);
  if (myAnswer(ctx, checkIn)) return true;
  return Boolean(await whyClosed(ctx, checkIn, await getRelationship(ctx, checkIn.relationshipId)));
}

function myAnswer(ctx: Context, { answers }: CheckIn): CheckInAnswer | undefined {
  return answers.find((answer) => mayReadAnswer(personId(ctx), answer));
}

async function whyClosed(
  ctx: Context,
  { relationshipId, period }: CheckIn,
  { status }: Relationship,
): Promise<'over' | 'newer' | undefined> {
  if (status === 'ended') return 'over';
  const latest = await latestCheckIn(ctx, relationshipId);
  return latest && latest.period > period ? 'newer' : undefined;
}

function answeredCard(checkIn: CheckIn, { mine, pair }: { mine: CheckInAnswer; pair: PairOfCard }): Card {
  const { partners, me, name } = pair;
  const waiting = namesOf(
    partners.filter(({ id }) => !answerOf(checkIn, id)),
    me,
  );
  return messageCard({
    title: t('cards.checkIn.answeredTitle'),
    lines: [
      t('cards.checkIn.answered', {
        rating: t(`checkIn.ratings.${mine.rating}`),
        door: t(`cards.doors.${mine.door}`),
      }),
      waiting === '' ? t('checkIn.both', { name }) : t('checkIn.waiting', { name: waiting }),
    ],
  });
}

function formCard({ id, dueAt }: CheckIn, { title, pair }: { title: string; pair: PairOfCard }): Card {
  const intro = t('checkIn.intro', { day: pair.me ? dayOf(dueAt, pair.me) : '' });
  return adaptiveCard({
    fallbackText: `${title} ${intro}`,
    body: [
      heading(title),
      paragraph(intro),
      choiceSet({
        id: 'rating',
        label: t('checkIn.question'),
        error: t('checkIn.missing'),
        options: ['1', '2', '3', '4', '5'].map((value) => ({ title: t(`checkIn.ratings.${value}`), value })),
      }),
      textInput({ id: 'win', label: t('checkIn.win'), maxLength: 1000 }),
      textInput({ id: 'challenge', label: t('checkIn.challenge'), maxLength: 1000 }),
      smallPrint(t('checkIn.privacy', { name: pair.name })),
    ],
    actions: [execute({ title: t('checkIn.send'), verb: 'answer-check-in', data: { checkInId: id } })],
  });
}
