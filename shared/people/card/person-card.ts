// What a person's card is: how to say their name, what helps when meeting, their path; all of it by choice.
import { z } from 'zod';

const words = z.string().default('');

/** What is sealed of a card. */
export const cardForm = z.object({
  pronunciation: words,
  pronouns: words,
  holidays: words,
  style: words,
  access: words,
  camera: z.enum(['', 'on', 'sometimes', 'off']).default(''),
  bandwidth: z.enum(['', 'good', 'changing', 'low']).default(''),
  dialIn: words,
  path: words,
  setback: words,
  offer: words,
});
export type CardForm = z.infer<typeof cardForm>;
export type CardField = keyof CardForm;

export const personCard = z.object({
  personId: z.string(),
  /** The form, sealed for `person:<personId>`. */
  sealed: z.string(),
  version: z.number(),
  updatedAt: z.date(),
});
export type PersonCard = z.infer<typeof personCard>;

export type CardLine = { field: CardField; value: string };

const FIELDS = Object.keys(cardForm.shape) as CardField[];

/** Told to those who are mentored, or to those who mentor; the rest of the card is for every partner. */
const TOLD_AS: Partial<Record<CardField, 'mentor' | 'mentee'>> = {
  path: 'mentor',
  setback: 'mentor',
  offer: 'mentee',
};

export function emptyCard(): CardForm {
  return cardForm.parse({});
}

/** What a partner sees of somebody's card: what was filled in, and is for whom they are to each other. */
export function shownToPartner(form: CardForm, role: 'mentor' | 'mentee'): CardLine[] {
  return FIELDS.filter((field) => (TOLD_AS[field] ?? role) === role && form[field] !== '').map((field) => ({
    field,
    value: form[field],
  }));
}

export function filledIn(form: CardForm): CardLine[] {
  return FIELDS.filter((field) => form[field] !== '').map((field) => ({ field, value: form[field] }));
}
