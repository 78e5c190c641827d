// Answers what people write: a greeting, a call for help, and anything else.
import type { TurnContext } from 'botbuilder';
import { t } from '../../shared/i18n/translate.js';
import type { Person } from '../../shared/people/person.js';

const GREETINGS = /^(hi|hello|hey|good (morning|afternoon|evening))\b/i;
const HELP = /^(help|\?|what can you do)\b/i;

export async function replyTo(turn: TurnContext, person: Person | undefined): Promise<void> {
  await turn.sendActivity(answerTo(turn.activity.text?.trim() ?? '', person));
}

function answerTo(text: string, person: Person | undefined): string {
  if (!person) return t('bot.stranger');
  if (GREETINGS.test(text)) return t('bot.hello', { name: person.displayName });
  if (HELP.test(text)) return t('bot.help');
  return t('bot.unknown');
}
