// Answering on its card whether the match works; before a no ends it, the card asks once more.
import { z } from 'zod';
import { matchCheckAnswer } from '../../shared/api/match-check-api.js';
import type { Card } from '../../shared/cards/card.js';
import { matchCheckCard, matchEndQuestionCard } from '../../shared/cards/match-check-cards.js';
import type { Context } from '../../shared/context.js';
import { answerMatchCheck } from '../../shared/mentoring/match-check/match-check-actions.js';

const aboutMatch = z.object({ relationshipId: z.string().min(1) });
const cardData = aboutMatch.extend({ answer: matchCheckAnswer });

export async function answerMatchCheckOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { relationshipId, answer } = cardData.parse(data);
  await answerMatchCheck(ctx, relationshipId, answer);
  return matchCheckCard(ctx, { relationshipId });
}

export async function askMatchEndOnCard(ctx: Context, data: unknown): Promise<Card> {
  return matchEndQuestionCard(ctx, aboutMatch.parse(data));
}

export async function showMatchCheckOnCard(ctx: Context, data: unknown): Promise<Card> {
  return matchCheckCard(ctx, aboutMatch.parse(data));
}
