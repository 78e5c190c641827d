// The cards around the end of a mentoring: its last day, its end, what comes long after.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { farewellOf } from '../mentoring/farewell/farewell-view.js';
import { IN_TOUCH_MONTHS, type InTouchMonths } from '../mentoring/farewell/in-touch.js';
import { myInTouch } from '../mentoring/farewell/in-touch-actions.js';
import { calendarDay, fullDay } from '../people/times.js';
import { type Card, messageCard } from './card.js';
import { pairOf } from './pair-of.js';

type AboutPair = { relationshipId: string };

/** Whichever day was told, it shows the one that holds now. */
export async function closingCard(ctx: Context, { relationshipId }: AboutPair): Promise<Card> {
  const { name, me } = await namesOf(ctx, relationshipId);
  const { endsOn, namedBy, ended } = await farewellOf(ctx, relationshipId);
  if (ended || !endsOn || !me)
    return messageCard({ title: t('farewell.cards.overTitle', { name }), lines: [t('farewell.cards.over')] });
  const day = calendarDay(endsOn, me);
  const isTheirs = namedBy !== null && !namedBy.isMe;
  return messageCard({
    title: t('farewell.cards.closingTitle', { name }),
    lines: [
      isTheirs
        ? t('farewell.cards.proposed', { name: namedBy.displayName, day })
        : t('farewell.cards.planned', { day }),
      t('farewell.cards.closeWell'),
      t('farewell.cards.where'),
    ],
  });
}

export async function completedCard(ctx: Context, { relationshipId }: AboutPair): Promise<Card> {
  const { name, me } = await namesOf(ctx, relationshipId);
  const { ended, isStayingInTouch } = await farewellOf(ctx, relationshipId);
  return messageCard({
    title: t('farewell.cards.completedTitle', { name }),
    lines: [
      t('farewell.cards.completed', { name }),
      ...(isStayingInTouch ? [t('farewell.stayingInTouch', { name })] : []),
      t('farewell.cards.find'),
      ...(ended && me && !ended.isErased
        ? [t('farewell.cards.kept', { day: fullDay(new Date(ended.keptUntil), me) })]
        : []),
    ],
  });
}

export async function erasedSoonCard(ctx: Context, { relationshipId }: AboutPair): Promise<Card> {
  const { name, me } = await namesOf(ctx, relationshipId);
  const { ended } = await farewellOf(ctx, relationshipId);
  if (!ended || ended.isErased || !me)
    return messageCard({
      title: t('farewell.cards.erasedTitle', { name }),
      lines: [t('farewell.cards.erased')],
    });
  return messageCard({
    title: t('farewell.cards.soonTitle', { name }),
    lines: [
      t('farewell.cards.soon', { day: fullDay(new Date(ended.keptUntil), me) }),
      t('farewell.cards.takeAlong'),
    ],
  });
}

export async function stillInTouchCard(
  ctx: Context,
  { relationshipId, months }: AboutPair & { months: string },
): Promise<Card> {
  const { name } = await namesOf(ctx, relationshipId);
  const { answers, isOff } = await myInTouch(ctx, relationshipId);
  const answer = IN_TOUCH_MONTHS.includes(months as InTouchMonths)
    ? answers[months as InTouchMonths]
    : undefined;
  const button = (title: string, verb: string, data: Record<string, string> = {}) => ({
    title,
    verb,
    data: { relationshipId, months, ...data },
    inputs: 'none' as const,
  });
  const yes = button(t('farewell.inTouch.yes'), 'answer-in-touch', { answer: 'yes' });
  const no = button(t('farewell.inTouch.no'), 'answer-in-touch', { answer: 'no' });
  return messageCard({
    title: t('farewell.inTouch.title', { name }),
    lines: [
      answer
        ? t(`farewell.inTouch.said.${answer}`)
        : t('farewell.inTouch.intro', { name, count: Number(months) }),
      t(isOff ? 'farewell.inTouch.off' : 'farewell.inTouch.privacy', { name }),
    ],
    buttons: [
      ...(answer || isOff ? [] : [yes, no]),
      ...(isOff ? [] : [button(t('farewell.inTouch.stop'), 'stop-in-touch')]),
    ],
  });
}

async function namesOf(ctx: Context, relationshipId: string) {
  const { me, partner } = await pairOf(ctx, relationshipId);
  return { me, name: partner?.displayName ?? '' };
}
