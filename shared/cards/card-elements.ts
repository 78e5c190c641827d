// The elements of Adaptive Cards 1.5 that our cards consist of, each as the JSON that Teams reads.

export type TextBlock = {
  type: 'TextBlock';
  text: string;
  weight?: 'Bolder';
  size?: 'Medium' | 'Small';
  wrap: true;
  style?: 'heading';
  isSubtle?: true;
};

export type TextInput = {
  type: 'Input.Text';
  id: string;
  label: string;
  isMultiline: true;
  maxLength: number;
};

export type ChoiceSet = {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  style: 'expanded';
  wrap?: true;
  isRequired: true;
  errorMessage: string;
  choices: readonly Option[];
};

export type Execute = Press & {
  type: 'Action.Execute';
  verb: string;
  fallback: Press & { type: 'Action.Submit' };
};

export type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };

type Press = { title: string; data: PressData; associatedInputs?: AssociatedInputs };
type PressData = Readonly<Record<string, string>>;

/** none: what was typed on the card does not matter for this button. */
type AssociatedInputs = 'auto' | 'none';

type Option = { title: string; value: string };

export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' };
}

export function paragraph(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true };
}

export function smallPrint(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'Small' };
}

export type CardText = { id: string; label: string; maxLength: number };

export function textInput({ id, label, maxLength }: CardText): TextInput {
  return { type: 'Input.Text', id, label, isMultiline: true, maxLength };
}

export type CardChoice = {
  id: string;
  label: string;
  /** What is said when nothing was chosen. */
  error: string;
  options: readonly Option[];
};

export function choiceSet({ id, label, error, options }: CardChoice): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'expanded',
    isRequired: true,
    errorMessage: error,
    choices: options.map(({ title, value }) => ({ title, value })),
  };
}

export type CardButton = {
  title: string;
  /** Which of the bot's card actions it is. */
  verb: string;
  data: PressData;
  /** Without it the client decides. */
  inputs?: AssociatedInputs;
};

/** Clients without Action.Execute send its fallback as a message, which has no verb but in its data. */
export function execute({ title, verb, data, inputs }: CardButton): Execute {
  const associated = inputs ? { associatedInputs: inputs } : {};
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...associated,
    fallback: { type: 'Action.Submit', title, data: { verb, ...data }, ...associated },
  };
}

export type CardLink = { title: string; url: string };

export function openUrl({ title, url }: CardLink): OpenUrl {
  return { type: 'Action.OpenUrl', title, url };
}
