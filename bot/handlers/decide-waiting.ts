// What whoever has waited for long does on their card: nudge kindly, or end it, which the card asks once more.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { messageCard } from '../../shared/cards/card.js';
import { waitingChoiceCard, waitingEndQuestionCard } from '../../shared/cards/waiting-cards.js';
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import { endForWaiting, nudge } from '../../shared/mentoring/waiting/waiting-actions.js';

const cardData = z.object({ relationshipId: z.string().min(1), waitedForId: z.string().min(1) });

export async function nudgeOnCard(ctx: Context, data: unknown): Promise<Card> {
  const about = cardData.parse(data);
  await nudge(ctx, about.relationshipId, about.waitedForId);
  return waitingChoiceCard(ctx, about);
}

export async function askWaitingEndOnCard(ctx: Context, data: unknown): Promise<Card> {
  return waitingEndQuestionCard(ctx, cardData.parse(data));
}

export async function showWaitingOnCard(ctx: Context, data: unknown): Promise<Card> {
  return waitingChoiceCard(ctx, cardData.parse(data));
}

export async function endWaitingOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { relationshipId, waitedForId } = cardData.parse(data);
  await endForWaiting(ctx, relationshipId, waitedForId);
  return messageCard({ title: t('cards.match.overTitle'), lines: [t('waiting.end.done')] });
}
