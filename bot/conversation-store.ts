// Keeps where each person's chat with the bot is, and which activities were already handled.
import mongoose from 'mongoose';

export type Conversation = {
  personId: string;
  conversationId: string;
  serviceUrl: string;
  /** The person's id for this bot, `29:…`. */
  userId: string;
  /** The bot's id in the channel, `28:…`. */
  botId: string;
};

type ConversationRecord = Omit<Conversation, 'personId'> & { _id: string };

const text = { type: String, required: true } as const;
const Conversations = mongoose.model(
  'Conversation',
  new mongoose.Schema<ConversationRecord>(
    {
      _id: text,
      conversationId: text,
      serviceUrl: text,
      userId: text,
      botId: text,
    },
    { versionKey: false },
  ),
  'conversations',
);

const handledSchema = new mongoose.Schema<{ _id: string; at: Date }>(
  { _id: text, at: { type: Date, required: true } },
  { versionKey: false },
);
/** Longer than a channel repeats an activity that it thinks was lost. */
handledSchema.index({ at: 1 }, { expireAfterSeconds: 3600 });
const Handled = mongoose.model('HandledActivity', handledSchema, 'handled-activities');

export async function keepConversation({ personId, ...rest }: Conversation): Promise<void> {
  await Conversations.updateOne({ _id: personId }, { $set: rest }, { upsert: true });
}

export async function findConversation(personId: string): Promise<Conversation | undefined> {
  const record = await Conversations.findById(personId).lean();
  if (!record) return undefined;
  const { _id, ...rest } = record;
  return { personId: _id, ...rest };
}

export async function forgetConversation(personId: string): Promise<void> {
  await Conversations.deleteOne({ _id: personId });
}

/** Whether the activity is new: a channel may deliver the same one again. */
export async function takeActivity(id: string): Promise<boolean> {
  const { upsertedCount } = await Handled.updateOne(
    { _id: id },
    { $setOnInsert: { at: new Date() } },
    { upsert: true },
  );
  return upsertedCount === 1;
}
