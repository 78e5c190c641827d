// Takes a check-in's answer from a card: by Action.Execute, or by Action.Submit where a client knows no other.
import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import { ZodError, z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { checkInCard } from '../../shared/cards/render-notice.js';
import { checkInInput } from '../../shared/check-ins/check-in.js';
import { answerCheckIn, getCheckIn } from '../../shared/check-ins/check-in-actions.js';
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import { toAppError } from '../../shared/platform/http-errors.js';
import { cardMessage } from '../card-message.js';

const cardData = checkInInput.extend({ checkInId: z.string().min(1) });

/** Always HTTP 200 with something to show: clients show nothing for other answers. */
export async function answerFromCard(
  ctx: Context | undefined,
  data: unknown,
): Promise<AdaptiveCardInvokeResponse> {
  const card = ctx ? await answer(ctx, data) : t('bot.stranger');
  if (typeof card !== 'string')
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card as Record<string, unknown>,
    };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: card as never };
}

export async function answerFromSubmit(turn: TurnContext, ctx: Context): Promise<void> {
  const outcome = await answer(ctx, turn.activity.value);
  if (typeof outcome === 'string') {
    await turn.sendActivity(outcome);
    return;
  }
  const message = cardMessage(outcome);
  const { replyToId } = turn.activity;
  if (replyToId) await turn.updateActivity({ ...message, id: replyToId });
  else await turn.sendActivity(message);
}

/** The card as it is afterwards, or a sentence that says what to do. */
async function answer(ctx: Context, data: unknown): Promise<Card | string> {
  try {
    const { checkInId, ...input } = cardData.parse(data);
    return await checkInCard(ctx, await answerCheckIn(ctx, checkInId, { input, door: 'chat' }));
  } catch (thrown) {
    return explain(ctx, data, thrown);
  }
}

async function explain(ctx: Context, data: unknown, thrown: unknown): Promise<Card | string> {
  if (thrown instanceof ZodError)
    return t('cards.checkIn.invalid', { problem: thrown.issues[0]?.message ?? '' });
  const error = toAppError(thrown);
  if (error.code === 'check-in.already-answered') return alreadyAnswered(ctx, cardData.parse(data).checkInId);
  if (error.status >= 500) ctx.log.error({ err: thrown }, 'a card could not be handled');
  return t(`errors.${error.code}`, error.params);
}

async function alreadyAnswered(ctx: Context, checkInId: string): Promise<Card> {
  const card = await checkInCard(ctx, await getCheckIn(ctx, checkInId));
  const body = Array.isArray(card['body']) ? card['body'] : [];
  return { ...card, body: [...body, { type: 'TextBlock', text: t('cards.checkIn.already'), wrap: true }] };
}
