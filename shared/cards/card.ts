// Makes Adaptive Cards 1.5, which is what Teams shows for a bot: from elements, or from a message in words.
import {
  type CardButton,
  type CardChoice,
  type CardLink,
  type CardText,
  type ChoiceSet,
  choiceSet,
  type Execute,
  execute,
  heading,
  type OpenUrl,
  openUrl,
  paragraph,
  type TextBlock,
  type TextInput,
  textInput,
} from './card-elements.js';

/** The JSON of an Adaptive Card. */
export type Card = Readonly<{
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: 'en';
  fallbackText: string;
  body: readonly (TextBlock | TextInput | ChoiceSet)[];
  actions: readonly (Execute | OpenUrl)[];
}>;

export type Message = {
  title: string;
  lines: readonly string[];
  /** What the notification shows, where it must not be all of the card: others may see it. */
  summary?: string;
  links?: readonly CardLink[];
  /** Asked before a button is pressed; each answer comes with the button's data, under its id. */
  choices?: readonly CardChoice[];
  texts?: readonly CardText[];
  buttons?: readonly CardButton[];
};

export function adaptiveCard(content: Pick<Card, 'fallbackText' | 'body' | 'actions'>): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    ...content,
  };
}

export function messageCard({
  title,
  lines,
  summary = [title, ...lines].join(' '),
  links = [],
  choices = [],
  texts = [],
  buttons = [],
}: Message): Card {
  return adaptiveCard({
    fallbackText: summary,
    body: [
      heading(title),
      ...lines.map(paragraph),
      ...choices.map((choice) => ({ ...choiceSet(choice), wrap: true as const })),
      ...texts.map(textInput),
    ],
    actions: [...buttons.map(execute), ...links.map(openUrl)],
  });
}
