// Saying no to a match from the card that told of it: asked once more, then done.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { matchPublishedCard, vetoQuestionCard } from '../../shared/cards/match-cards.js';
import type { Context } from '../../shared/context.js';
import { vetoMatch } from '../../shared/mentoring/relationship/my-match.js';

const cardData = z.object({ relationshipId: z.string().min(1) });

export async function askVetoOnCard(ctx: Context, data: unknown): Promise<Card> {
  return vetoQuestionCard(ctx, cardData.parse(data));
}

export async function showMatchOnCard(ctx: Context, data: unknown): Promise<Card> {
  return matchPublishedCard(ctx, cardData.parse(data));
}

export async function vetoMatchOnCard(ctx: Context, data: unknown): Promise<Card> {
  const about = cardData.parse(data);
  await vetoMatch(ctx, about.relationshipId);
  return matchPublishedCard(ctx, about);
}
