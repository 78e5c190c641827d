// What a person's card is: how to say their name, what helps when meeting, their path; all of it by choice.
import { type CardField, type CardForm, cardForm } from '../../api/personal-api.js';

export type PersonCard = {
  personId: string;
  /** The form, sealed for `person:<personId>`. */
  sealed: string;
  version: number;
  updatedAt: Date;
};

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
