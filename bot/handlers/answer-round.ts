// Takes an answer to a round from its card, or that somebody would rather pass.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { roundCard } from '../../shared/cards/round-cards.js';
import type { Context } from '../../shared/context.js';
import { answerRound } from '../../shared/mentoring/exchange/round-actions.js';
import { AppError } from '../../shared/platform/errors.js';

const text = z.string().default('');
const cardData = z.object({
  roundId: z.string().min(1),
  hopes: text,
  fears: text,
  help: text,
  text,
});

export async function answerRoundOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { roundId, ...words } = cardData.parse(data);
  return answered(ctx, { roundId, state: 'written', words });
}

export async function passRoundOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { roundId } = cardData.parse(data);
  return answered(ctx, { roundId, state: 'passed', words: {} });
}

/** Whoever answered before, here or elsewhere, sees what became of it. */
async function answered(
  ctx: Context,
  { roundId, ...answer }: { roundId: string; state: 'written' | 'passed'; words: Record<string, string> },
): Promise<Card> {
  try {
    await answerRound(ctx, roundId, { ...answer, version: 0 });
  } catch (error) {
    if (!(error instanceof AppError && ANSWERED.has(error.code))) throw error;
  }
  return roundCard(ctx, { roundId });
}

const ANSWERED: ReadonlySet<string> = new Set(['round.changed-meanwhile', 'round.already-shown']);
