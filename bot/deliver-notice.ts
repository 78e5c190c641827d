// Brings notices to people's chats: each is claimed, sent or updated, and settled.
import type { CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { renderNotice } from '../shared/cards/render-notice.js';
import type { Context } from '../shared/context.js';
import type { StoredNotice } from '../shared/notices/notice.js';
import {
  noticeDelivered,
  noticeFailed,
  noticeUndeliverable,
  takeDueNotice,
} from '../shared/notices/notice-actions.js';
import { getPeople } from '../shared/people/people-actions.js';
import { cardMessage } from './card-message.js';
import { type Conversation, findConversation } from './conversation-store.js';
import type { BotDeps } from './router.js';

export async function deliverNotices(
  ctx: Context,
  { adapter, deps }: { adapter: CloudAdapter; deps: BotDeps },
): Promise<void> {
  for (let due = await takeDueNotice(ctx); due; due = await takeDueNotice(ctx))
    await deliver(due, ctx, { adapter, deps });
}

async function deliver(
  due: StoredNotice,
  ctx: Context,
  { adapter, deps }: { adapter: CloudAdapter; deps: BotDeps },
): Promise<void> {
  const [conversation, [person]] = await Promise.all([
    findConversation(due.personId),
    getPeople([due.personId]),
  ]);
  // The app is not installed for this person yet: the notice waits for them.
  if (!conversation || !person) return noticeFailed(ctx, due);
  try {
    const message = cardMessage(await renderNotice(deps.contextFor(person), due.notice));
    let activityId = due.activityId ?? '';
    await adapter.continueConversationAsync(
      deps.config.appId,
      referenceTo(conversation, deps),
      async (turn: TurnContext) => {
        if (activityId) await turn.updateActivity({ ...message, id: activityId });
        else activityId = (await turn.sendActivity(message))?.id ?? '';
      },
    );
    await noticeDelivered(due, { conversationId: conversation.conversationId, activityId });
  } catch (error) {
    await settleFailure(due, ctx, error);
  }
}

function referenceTo(
  { conversationId, serviceUrl, userId, botId }: Conversation,
  { config }: BotDeps,
): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name: '' },
    conversation: {
      id: conversationId,
      isGroup: false,
      conversationType: 'personal',
      tenantId: config.tenantId,
      name: '',
    },
  };
}

/** A malformed or too large message, a blocked or removed app, a chat that is gone: no later try helps. */
const HOPELESS = new Set([400, 403, 404, 413]);

async function settleFailure(due: StoredNotice, ctx: Context, error: unknown): Promise<void> {
  const { status, retryAfterSeconds } = readFailure(error);
  ctx.log.warn({ err: error, noticeId: due.id, status }, 'a notice was not delivered');
  if (HOPELESS.has(status)) await noticeUndeliverable(due);
  else await noticeFailed(ctx, due, retryAfterSeconds);
}

function readFailure(error: unknown): { status: number; retryAfterSeconds?: number } {
  if (typeof error !== 'object' || error === null) return { status: 0 };
  const status = 'statusCode' in error ? Number(error.statusCode) : 0;
  const headers =
    'response' in error
      ? (error.response as { headers?: { get(name: string): unknown } })?.headers
      : undefined;
  const seconds = Number(headers?.get('retry-after') ?? 0);
  return { status, ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}) };
}
