// The first words to a person.
import type { TurnContext } from 'botbuilder';
import { welcomeCard } from '../../shared/cards/render-notice.js';
import { cardMessage } from '../card-message.js';

export async function welcome(turn: TurnContext): Promise<void> {
  await turn.sendActivity(cardMessage(welcomeCard()));
}
