// Answering on its card whether two people are still in touch, and having the question stopped.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { stillInTouchCard } from '../../shared/cards/farewell-cards.js';
import type { Context } from '../../shared/context.js';
import { IN_TOUCH_MONTHS } from '../../shared/mentoring/farewell/in-touch.js';
import { answerInTouch, setInTouch } from '../../shared/mentoring/farewell/in-touch-actions.js';

const aboutPair = z.object({ relationshipId: z.string().min(1), months: z.enum(IN_TOUCH_MONTHS) });
const cardData = aboutPair.extend({ answer: z.enum(['yes', 'no']) });

export async function answerInTouchOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { relationshipId, months, answer } = cardData.parse(data);
  await answerInTouch(ctx, relationshipId, { months, answer });
  return stillInTouchCard(ctx, { relationshipId, months });
}

export async function stopInTouchOnCard(ctx: Context, data: unknown): Promise<Card> {
  const about = aboutPair.parse(data);
  await setInTouch(ctx, about.relationshipId, false);
  return stillInTouchCard(ctx, about);
}
