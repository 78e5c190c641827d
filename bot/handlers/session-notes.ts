// Takes notes of a session from its cards: the preparation, the summary, and the yes to it.
import { z } from 'zod';
import { linesOf } from '../../shared/api/lines-of.js';
import type { Card } from '../../shared/cards/card.js';
import {
  sessionPrepareCard,
  sessionSummarizeCard,
  summaryWrittenCard,
} from '../../shared/cards/space-cards.js';
import type { Context } from '../../shared/context.js';
import {
  confirmSummary,
  prepareSession,
  summarizeSession,
} from '../../shared/mentoring/sessions/notes/session-note-actions.js';

const aboutSession = z.object({ sessionId: z.string().min(1) });

/** One thing a line. */
const lines = z.string().default('').transform(linesOf);

const preparation = aboutSession.extend({ topics: lines, outcome: z.string().trim().default('') });
const summary = aboutSession.extend({ keyPoints: lines, decisions: lines });
const confirmation = aboutSession.extend({ seen: z.string() });

export async function prepareOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { sessionId, ...said } = preparation.parse(data);
  await prepareSession(ctx, sessionId, { ...said, version: 0 });
  return sessionPrepareCard(ctx, { sessionId });
}

export async function summarizeOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { sessionId, ...said } = summary.parse(data);
  const requestId = ctx.newId();
  await summarizeSession(ctx, sessionId, { ...said, actions: [], requestId, seen: [] });
  return sessionSummarizeCard(ctx, { sessionId });
}

export async function confirmOnCard(ctx: Context, data: unknown): Promise<Card> {
  const { sessionId, seen } = confirmation.parse(data);
  await confirmSummary(ctx, sessionId, seen.split(' ').filter(Boolean));
  return summaryWrittenCard(ctx, { sessionId });
}
