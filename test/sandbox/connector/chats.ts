// The chats between the cast and the bot: messages in order, with what became of each.
import { randomUUID } from 'node:crypto';
import type { World } from '../world.js';

export type Activity = Record<string, unknown> & { id: string; type: string };
export type Message = { id: string; from: 'bot' | 'person'; activity: Activity; isUpdated: boolean };
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
  add(chat: Chat, from: Message['from'], activity: Record<string, unknown>): Message;
  update(message: Message, activity: Record<string, unknown>): void;
  remove(chat: Chat, id: string): void;
  onChange(listen: (oid: string) => void): () => void;
};

export function createChats(world: World): Chats {
  const chats = new Map<string, Chat>();
  const listeners = new Set<(oid: string) => void>();
  const changed = (oid: string) => {
    for (const listen of listeners) listen(oid);
  };
  for (const { oid } of world.cast) {
    chats.set(oid, {
      oid,
      conversationId: `a:chat-${oid}`,
      userId: `29:user-${oid}`,
      isInstalled: false,
      messages: [],
    });
  }
  const of = (oid: string) => {
    const chat = chats.get(oid);
    if (!chat) throw new Error(`Nobody in the cast has the object id ${oid}.`);
    return chat;
  };
  return {
    of,
    byConversation: (id) => [...chats.values()].find(({ conversationId }) => conversationId === id),
    add: (chat, from, activity) => {
      const id = randomUUID();
      const message = { id, from, activity: { ...activity, id } as Activity, isUpdated: false };
      chat.messages.push(message);
      changed(chat.oid);
      return message;
    },
    update: (message, activity) => {
      message.activity = { ...activity, id: message.id } as Activity;
      message.isUpdated = true;
      const owner = [...chats.values()].find(({ messages }) => messages.includes(message));
      if (owner) changed(owner.oid);
    },
    remove: (chat, id) => {
      chat.messages = chat.messages.filter((message) => message.id !== id);
      changed(chat.oid);
    },
    onChange: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
