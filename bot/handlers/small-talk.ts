// Answers what people write: a greeting, a call for help or for questions, and anything else.
import type { TurnContext } from 'botbuilder';
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import type { Person } from '../../shared/people/person.js';
import { questionsFor } from './give-questions.js';

const GREETINGS = /^(hi|hello|hey|good (morning|afternoon|evening))\b/i;
const QUESTIONS = /^questions?\b/i;
const HELP = /^(help|\?|what can you do)\b/i;

/** Who wrote, and how they act; undefined for a stranger. */
type Writer = { person: Person; ctx: Context } | undefined;

export async function replyTo(turn: TurnContext, writer: Writer): Promise<void> {
  await turn.sendActivity(await answerTo(turn.activity.text?.trim() ?? '', writer));
}

async function answerTo(text: string, writer: Writer): Promise<string> {
  if (!writer) return t('bot.stranger');
  const { person, ctx } = writer;
  if (GREETINGS.test(text)) return t('bot.hello', { name: person.displayName });
  if (QUESTIONS.test(text)) return questionsFor(ctx);
  if (HELP.test(text)) return t('bot.help');
  return t('bot.unknown');
}
