// A card as a message of the bot.
import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Card } from '../shared/cards/card.js';

/** The summary is what the notification of the message shows: without it that would be empty. */
export function cardMessage(card: Card): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  return { ...message, summary: card.fallbackText };
}
