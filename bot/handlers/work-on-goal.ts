// What is pressed on the cards about goals: accepting one, commenting on it, and having looked at it.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { goalProposedCard, goalReviewCard } from '../../shared/cards/goal-cards.js';
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import { acceptGoal } from '../../shared/mentoring/goals/goal-actions.js';
import { commentOnGoal, reviewedToday } from '../../shared/mentoring/goals/goal-work-actions.js';

const proposed = z.object({ goalId: z.string().min(1), revision: z.coerce.number().int() });
const commented = proposed.extend({
  comment: z
    .string({ error: () => t('goalCards.proposed.commentMissing') })
    .trim()
    .min(1, { error: () => t('goalCards.proposed.commentMissing') })
    .max(1000),
});
const reviewed = z.object({ goalId: z.string().min(1), on: z.iso.date() });

export async function acceptGoalOnCard(ctx: Context, data: unknown): Promise<Card> {
  const about = proposed.parse(data);
  await acceptGoal(ctx, about.goalId, about.revision);
  return goalProposedCard(ctx, about);
}

export async function commentOnGoalCard(ctx: Context, data: unknown): Promise<Card> {
  const { comment, ...about } = commented.parse(data);
  await commentOnGoal(ctx, about.goalId, { id: ctx.newId(), text: comment });
  return withLine(await goalProposedCard(ctx, about), t('goalCards.proposed.commented'));
}

export async function reviewGoalOnCard(ctx: Context, data: unknown): Promise<Card> {
  const about = reviewed.parse(data);
  await reviewedToday(ctx, about.goalId, about.on);
  return goalReviewCard(ctx, about);
}

function withLine(card: Card, text: string): Card {
  const body = Array.isArray(card['body']) ? card['body'] : [];
  return { ...card, body: [...body, { type: 'TextBlock', text, wrap: true, weight: 'Bolder' }] };
}
