// A mentor's answer to a request, from the card that asked.
import { z } from 'zod';
import { declineRequest as answer } from '../../shared/api/request-api.js';
import type { Card } from '../../shared/cards/card.js';
import { requestReceivedCard } from '../../shared/cards/request-cards.js';
import type { Context } from '../../shared/context.js';
import { declineRequest } from '../../shared/matching/requests/match-request-actions.js';
import { acceptRequest } from '../../shared/mentoring/relationship/accept-request.js';

const about = z.object({ requestId: z.string().min(1) });
const decline = about.extend({ ...answer.shape, words: answer.shape.words.default('') });

export async function acceptRequestOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { requestId } = about.parse(data);
  await acceptRequest(ctx, requestId);
  return requestReceivedCard(ctx, { requestId });
}

export async function declineRequestOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { requestId, ...input } = decline.parse(data);
  await declineRequest(ctx, requestId, input);
  return requestReceivedCard(ctx, { requestId });
}
