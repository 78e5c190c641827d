// Brings notices to people's chats: each is claimed, sent or updated, and settled.
import type { CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { isMoot } from '../shared/cards/is-moot.js';
import { renderNotice } from '../shared/cards/render-notice.js';
import type { Context } from '../shared/context.js';
import {
  hurryNotices,
  noticeDelivered,
  noticeFailed,
  noticeMoot,
  noticeUndeliverable,
  noticeWaits,
  takeDueNotice,
} from '../shared/notices/notice-actions.js';
import type { StoredNotice } from '../shared/notices/stored-notice.js';
import { peopleById } from '../shared/people/people-actions.js';
import { cardMessage } from './card-message.js';
import { type Conversation, findConversation } from './conversation-store.js';
import type { BotDeps } from './deps.js';
import { ConnectorFailure } from './once-only.js';

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
  const person = (await peopleById([due.personId])).get(due.personId);
  const conversation = person && (await findConversation(person.id));
  if (!conversation) return due.state === 'pending' ? waitForChat(due, deps) : noticeFailed(ctx, due);
  try {
    const theirs = deps.contextFor(person);
    if (due.state === 'pending' && (await isMoot(theirs, due.notice))) return await noticeMoot(due);
    const message = cardMessage(await renderNotice(theirs, due.notice));
    const activityId = await inConversation(conversation, { adapter, deps }, async (turn) => {
      if (!due.activityId) return (await turn.sendActivity(message))?.id ?? '';
      await turn.updateActivity({ ...message, id: due.activityId });
      return due.activityId;
    });
    await noticeDelivered(ctx, due, { conversationId: conversation.conversationId, activityId });
  } catch (error) {
    await settleFailure(due, ctx, error);
  }
}

/** The app is not installed for this person yet: the notice waits for them, unless it was installed just now. */
async function waitForChat(due: StoredNotice, { contextFor }: BotDeps): Promise<void> {
  await noticeWaits(due);
  const person = (await peopleById([due.personId])).get(due.personId);
  if (person && (await findConversation(person.id))) await hurryNotices(contextFor(person));
}

/** What is thrown inside of a turn ends in the adapter, which answers a caller that isn't there. */
async function inConversation<T>(
  conversation: Conversation,
  { adapter, deps }: { adapter: CloudAdapter; deps: BotDeps },
  act: (turn: TurnContext) => Promise<T>,
): Promise<T> {
  let outcome: Promise<T> | undefined;
  await adapter.continueConversationAsync(
    deps.config.appId,
    referenceTo(conversation, deps),
    async (turn) => {
      outcome = act(turn);
      await outcome.catch(() => undefined);
    },
  );
  if (!outcome) throw new Error('The adapter did not open the conversation.');
  return outcome;
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

const NO_ANSWER = { statusCode: 0, retryAfterSeconds: undefined };

async function settleFailure(due: StoredNotice, ctx: Context, error: unknown): Promise<void> {
  const { statusCode: status, retryAfterSeconds } = error instanceof ConnectorFailure ? error : NO_ANSWER;
  ctx.log.warn({ err: error, noticeId: due.id, status }, 'a notice was not delivered');
  if (HOPELESS.has(status)) await noticeUndeliverable(due);
  else await noticeFailed(ctx, due, retryAfterSeconds);
}
