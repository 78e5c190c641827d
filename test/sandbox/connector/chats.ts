// The chats between the cast and the bot: messages in order, with what became of each.
import { randomUUID } from 'node:crypto';
import type { World } from '../world.js';

export type Activity = Record<string, unknown> & { id: string; type: string };
export type Message = {
  id: string;
  from: 'bot' | 'person';
  activity: Activity;
  isUpdated: boolean;
  state: 'sending' | 'sent' | 'failed';
  /** Why it failed. */
  reason: string;
};
export type Chat = {
  oid: string;
  conversationId: string;
  userId: string;
  isInstalled: boolean;
  messages: Message[];
};

export type Chats = {
  of(oid: string): Chat;
  byConversation(id: string): Chat | undefined;
  /** By the person's id for this bot, or their object id. */
  byUser(id: string): Chat | undefined;
  setInstalled(chat: Chat, isInstalled: boolean): void;
  /** A person's message is on its way until its state is set. */
  add(chat: Chat, from: Message['from'], activity: Record<string, unknown>): Message;
  update(message: Message, activity: Record<string, unknown>): void;
  setState(message: Message, state: Message['state'], reason: string): void;
  remove(chat: Chat, id: string): void;
  onChange(listen: (oid: string) => void): () => void;
};

export function createChats(world: World): Chats {
  const chats = world.cast.map(({ oid }) => newChat(oid));
  const byOid = new Map(chats.map((chat) => [chat.oid, chat]));
  const byId = new Map(chats.map((chat) => [chat.conversationId, chat]));
  const listeners = new Set<(oid: string) => void>();
  const changed = ({ oid }: Chat) => {
    for (const listen of listeners) listen(oid);
  };
  const chatOf = (message: Message) => chats.find(({ messages }) => messages.includes(message));
  const change = (message: Message, to: Partial<Message>) => {
    Object.assign(message, to);
    const chat = chatOf(message);
    if (chat) changed(chat);
  };
  return {
    of: (oid) => {
      const chat = byOid.get(oid);
      if (!chat) throw new Error(`Nobody in the cast has the object id ${oid}.`);
      return chat;
    },
    byConversation: (id) => byId.get(id),
    byUser: (id) => byOid.get(id) ?? chats.find(({ userId }) => userId === id),
    setInstalled: (chat, isInstalled) => {
      chat.isInstalled = isInstalled;
      changed(chat);
    },
    add: (chat, from, activity) => {
      const id = randomUUID();
      const state = from === 'person' ? ('sending' as const) : ('sent' as const);
      const message = { id, from, activity: withId(activity, id), isUpdated: false, state, reason: '' };
      chat.messages.push(message);
      changed(chat);
      return message;
    },
    update: (message, activity) =>
      change(message, { activity: withId(activity, message.id), isUpdated: true }),
    setState: (message, state, reason) => change(message, { state, reason }),
    remove: (chat, id) => {
      chat.messages = chat.messages.filter((message) => message.id !== id);
      changed(chat);
    },
    onChange: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

function newChat(oid: string): Chat {
  const place = { conversationId: `a:chat-${oid}`, userId: `29:user-${oid}` };
  return { oid, ...place, isInstalled: false, messages: [] };
}

function withId(activity: Record<string, unknown>, id: string): Activity {
  return { ...activity, id } as Activity;
}
