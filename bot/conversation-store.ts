// Keeps where each person's chat with the bot is, and which activities were already handled.
import { z } from 'zod';
import { collection } from '../shared/platform/records.js';

const place = {
  conversationId: z.string(),
  serviceUrl: z.string(),
  /** The person's id for this bot, `29:…`. */
  userId: z.string(),
  /** The bot's id in the channel, `28:…`. */
  botId: z.string(),
};
/** Its id is that of the person. */
const record = z.object({ id: z.string(), ...place });
export type Conversation = Omit<z.infer<typeof record>, 'id'> & { personId: string };

const Conversations = collection('conversations', { schema: record });

/** Longer than a channel repeats an activity that it thinks was lost. */
const REPEATED_FOR_SECONDS = 3600;
const Handled = collection('handled-activities', {
  schema: z.object({ id: z.string(), at: z.date() }),
  indexes: [{ on: { at: 1 }, expireAfterSeconds: REPEATED_FOR_SECONDS }],
});

export async function keepConversation({ personId, ...rest }: Conversation): Promise<void> {
  await Conversations.model.updateOne({ _id: personId }, { $set: rest }, { upsert: true });
}

export async function findConversation(personId: string): Promise<Conversation | undefined> {
  const found = await Conversations.one({ _id: personId });
  if (!found) return undefined;
  const { id, ...rest } = found;
  return { personId: id, ...rest };
}

export async function forgetConversation(personId: string): Promise<void> {
  await Conversations.model.deleteOne({ _id: personId });
}

/** Whether the activity is new: a channel may deliver the same one again. */
export async function takeActivity(id: string): Promise<boolean> {
  return Handled.insert({ id, at: new Date() });
}
