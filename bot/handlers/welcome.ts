// The first words to a person.
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../../shared/cards/render-notice.js';

export async function welcome(turn: TurnContext): Promise<void> {
  await turn.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(welcomeCard())));
}
