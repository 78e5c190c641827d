// Takes how somebody is, answers with a few words, and keeps nothing but that they don't want to be asked.
import { z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import { balanceSaidCard } from '../../shared/cards/personal-cards.js';
import type { Context } from '../../shared/context.js';
import { setBalance } from '../../shared/mentoring/match-check/balance-actions.js';
import { asMember } from '../../shared/mentoring/relationship/relationship-actions.js';

const cardData = z.object({
  relationshipId: z.string().min(1),
  answer: z.enum(['well', 'much', 'hard', 'off']),
});

export async function sayBalanceOnCard(ctx: Context, data: unknown): Promise<Card> {
  const said = cardData.parse(data);
  await asMember(ctx, said.relationshipId);
  if (said.answer === 'off') await setBalance(ctx, false);
  return balanceSaidCard(ctx, said);
}
