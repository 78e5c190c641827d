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
  links?: readonly { title: string; url: string }[];
};

const checkInTemplate = new Template(checkInJson);
const messageTemplate = new Template(messageJson);

export function checkInForm(form: CheckInForm): Card {
  return checkInTemplate.expand({ $root: form });
}

export function messageCard({ title, lines, links = [] }: Message): Card {
  const root = {
    title,
    fallbackText: [title, ...lines].join(' '),
    lines: lines.map((text) => ({ text })),
    links,
  };
  return messageTemplate.expand({ $root: root });
}
