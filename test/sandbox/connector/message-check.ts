// What the connector takes as a message.
import { z } from 'zod';
import { cardProblem } from './card-check.js';
import { badSyntax, ConnectorRefusal } from './refusal.js';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** Teams' limit for a bot's message, in bytes of UTF-16. */
const MAX_MESSAGE_BYTES = 100 * 1024;
const MOST_ATTACHMENTS = 10;

const outgoing = z.looseObject({
  type: z.enum(['message', 'typing']),
  text: z.string().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown() }))
    .max(MOST_ATTACHMENTS)
    .optional(),
});
export type Outgoing = z.infer<typeof outgoing>;

/** @throws ConnectorRefusal that says what Teams can't show */
export function parseMessage(body: unknown): Outgoing {
  const message = parse(outgoing, body);
  const { type, text, attachments = [] } = message;
  if (Buffer.byteLength(JSON.stringify(body), 'utf16le') > MAX_MESSAGE_BYTES)
    throw new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.');
  if (type === 'message' && !text && attachments.length === 0)
    throw badSyntax('A message needs a text or an attachment.');
  for (const { contentType, content } of attachments) {
    const problem = contentType === CARD_TYPE ? cardProblem(content) : undefined;
    if (problem) throw badSyntax(`The card is not valid: ${problem}`);
  }
  return message;
}

export function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badSyntax(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
