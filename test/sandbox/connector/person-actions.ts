// What a person does in Teams, as the activities that the bot gets for it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { World } from '../world.js';
import { cardProblem } from './card-check.js';
import type { Chat, Chats, Message } from './chats.js';
import { CARD_TYPE } from './message-check.js';
import type { Activity, BotAnswer, ToBot } from './to-bot.js';

export type PersonActions = {
  /** Adds the app for the person, as Teams does: twice the same news. */
  install(oid: string): Promise<void>;
  /** Removes the app: the bot is told, and can write no more. */
  uninstall(oid: string): Promise<void>;
  say(oid: string, text: string): Promise<BotAnswer>;
  /** Presses a card's Action.Execute. */
  execute(
    oid: string,
    action: { verb: string; data: Record<string, unknown>; messageId?: string },
  ): Promise<BotAnswer>;
  /** Presses the Action.Submit that an older client falls back to. */
  submit(oid: string, value: Record<string, unknown>, messageId: string): Promise<BotAnswer>;
  /**
   * Sends any activity with any token claims, also wrong ones.
   * What the activity does not say itself is as in a message of the first person of the cast.
   */
  sendRaw(activity: Activity, claims?: Record<string, unknown>): Promise<BotAnswer>;
};

type Parts = { world: World; chats: Chats; toBot: ToBot; url: () => string };

export function createPersonActions({ world, chats, toBot, url }: Parts): PersonActions {
  const activityOf = (oid: string, fields: Activity) =>
    envelope(world, { chat: chats.of(oid), url: url(), fields });
  return {
    install: async (oid) => {
      const chat = chats.of(oid);
      chats.setInstalled(chat, true);
      await toBot.send(activityOf(oid, { type: 'installationUpdate', action: 'add' }));
      const membersAdded = [{ id: botId(world) }, { id: chat.userId, aadObjectId: oid }];
      await toBot.send(activityOf(oid, { type: 'conversationUpdate', membersAdded }));
    },
    uninstall: async (oid) => {
      chats.setInstalled(chats.of(oid), false);
      await toBot.send(activityOf(oid, { type: 'installationUpdate', action: 'remove' }));
    },
    say: async (oid, text) => {
      const message = chats.add(chats.of(oid), 'person', { type: 'message', text });
      const said = activityOf(oid, { type: 'message', text, textFormat: 'plain', id: message.id });
      return followed(toBot.send(said), { chats, message });
    },
    execute: async (oid, { verb, data, messageId }) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const replyTo = messageId ? { replyToId: messageId } : {};
      const invoke = activityOf(oid, { type: 'invoke', name: 'adaptiveCard/action', value, ...replyTo });
      const answer = await toBot.send(invoke);
      showReturnedCard(answer, { chats, chat: chats.of(oid), messageId });
      return answer;
    },
    submit: (oid, value, messageId) =>
      toBot.send(activityOf(oid, { type: 'message', value, replyToId: messageId })),
    sendRaw: (activity, claims) => toBot.send(activityOf(world.cast[0]?.oid ?? '', activity), claims),
  };
}

function botId(world: World): string {
  return `28:${world.botAppId}`;
}

type Envelope = { chat: Chat; url: string; fields: Activity };

function envelope(world: World, { chat, url, fields }: Envelope): Activity {
  const person = world.cast.find(({ oid }) => oid === chat.oid);
  return {
    id: randomUUID(),
    timestamp: world.now().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${url}/`,
    from: { id: chat.userId, name: person?.name, aadObjectId: chat.oid },
    recipient: { id: botId(world), name: 'Waymark' },
    conversation: { id: chat.conversationId, conversationType: 'personal', tenantId: world.tenantId },
    channelData: { tenant: { id: world.tenantId } },
    locale: 'en-US',
    ...fields,
  };
}

/** Keeps with the message whether it arrived. */
async function followed(
  sending: Promise<BotAnswer>,
  { chats, message }: { chats: Chats; message: Message },
): Promise<BotAnswer> {
  try {
    const answer = await sending;
    const isTaken = answer.status < 400;
    chats.setState(message, isTaken ? 'sent' : 'failed', isTaken ? '' : `Waymark answered ${answer.status}`);
    return answer;
  } catch (error) {
    chats.setState(message, 'failed', 'Waymark could not be reached');
    throw error;
  }
}

const returnedCard = z.object({
  statusCode: z.literal(200),
  type: z.literal(CARD_TYPE),
  value: z.unknown(),
});

/** What Teams does with a card that an invoke returns: it takes the place of the one that was pressed. */
function showReturnedCard(
  answer: BotAnswer,
  { chats, chat, messageId }: { chats: Chats; chat: Chat; messageId: string | undefined },
): void {
  const returned = returnedCard.safeParse(answer.body);
  if (!returned.success) return;
  const problem = cardProblem(returned.data.value);
  if (problem) throw new Error(`The bot returned a card that Teams can't show: ${problem}`);
  const message = chat.messages.find(({ id }) => id === messageId);
  const attachments = [{ contentType: CARD_TYPE, content: returned.data.value }];
  if (message) chats.update(message, { type: 'message', attachments });
}
