// Takes a check-in's answer from its card.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { checkInCard } from '../../shared/cards/check-in-card.js';
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import { checkInInput } from '../../shared/mentoring/check-ins/check-in.js';
import { answerCheckIn, getCheckIn } from '../../shared/mentoring/check-ins/check-in-actions.js';
import { AppError } from '../../shared/platform/errors.js';

const cardData = checkInInput.extend({ checkInId: z.string().min(1) });

/** The first answer stays: a later one hears of it on the card. */
export async function answerCheckInOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { checkInId, ...input } = cardData.parse(data);
  try {
    return await checkInCard(ctx, await answerCheckIn(ctx, checkInId, { input, door: 'chat' }));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'check-in.already-answered')) throw error;
    return withLine(await checkInCard(ctx, await getCheckIn(ctx, checkInId)), t('cards.checkIn.already'));
  }
}

function withLine(card: Card, text: string): Card {
  const body = Array.isArray(card['body']) ? card['body'] : [];
  return { ...card, body: [...body, { type: 'TextBlock', text, wrap: true }] };
}
