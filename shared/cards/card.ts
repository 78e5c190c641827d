// Fills card templates: Adaptive Cards 1.5, which is what Teams shows for a bot.
import { Template } from 'adaptivecards-templating';
import checkInJson from './templates/check-in.json' with { type: 'json' };
import messageJson from './templates/message.json' with { type: 'json' };

/** The JSON of an Adaptive Card. */
export type Card = Readonly<Record<string, unknown>>;

export type CheckInForm = {
  fallbackText: string;
  title: string;
  intro: string;
  ratingLabel: string;
  ratingError: string;
  choices: readonly { title: string; value: string }[];
  winLabel: string;
  challengeLabel: string;
  privacy: string;
  send: string;
  checkInId: string;
};

export type Message = {
  title: string;
  lines: readonly string[];
  /** What the notification shows, where it must not be all of the card: others may see it. */
  summary?: string;
  links?: readonly { title: string; url: string }[];
  /** Asked before a button is pressed; each answer comes with the button's data, under its id. */
  choices?: readonly CardChoice[];
  texts?: readonly CardText[];
  buttons?: readonly CardButton[];
};

export type CardChoice = {
  id: string;
  label: string;
  /** What is said when nothing was chosen. */
  error: string;
  options: readonly { title: string; value: string }[];
};

export type CardText = { id: string; label: string; maxLength: number };

export type CardButton = {
  title: string;
  /** Which of the bot's card actions it is. */
  verb: string;
  data: Readonly<Record<string, string>>;
  /** none: what was typed on the card does not matter for this button. */
  inputs: 'auto' | 'none';
};

const checkInTemplate = new Template(checkInJson);
const messageTemplate = new Template(messageJson);

export function checkInForm(form: CheckInForm): Card {
  return checkInTemplate.expand({ $root: form });
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
  const root = {
    title,
    fallbackText: summary,
    lines: lines.map((text) => ({ text })),
    links,
    choices,
    texts,
    buttons: buttons.map(({ verb, data, ...rest }) => ({
      ...rest,
      verb,
      data,
      submitData: { verb, ...data },
    })),
  };
  return messageTemplate.expand({ $root: root });
}
