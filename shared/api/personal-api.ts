// What the tab's pages and the /api routes say to each other about what belongs to a person in their mentoring.
import { z } from 'zod';

const text = (limit: number) => z.string().trim().max(limit).default('');

/** What somebody tells the people they are paired with; everything by choice, and what is empty is shown nowhere. */
export const cardForm = z.object({
  pronunciation: text(120),
  pronouns: text(60),
  holidays: text(500),
  style: text(600),
  access: text(600),
  camera: z.enum(['', 'on', 'sometimes', 'off']).default(''),
  bandwidth: z.enum(['', 'good', 'changing', 'low']).default(''),
  dialIn: text(200),
  path: text(2000),
  setback: text(2000),
  offer: text(2000),
});
export type CardForm = z.infer<typeof cardForm>;
export type CardField = keyof CardForm;

export const cardRequest = z.object({
  form: cardForm,
  /** Of the card that was changed; 0 for the first. */
  version: z.number().int().min(0),
});

export const cardResponse = z.object({
  form: cardForm,
  version: z.number().int(),
  /** Whether I am asked, now and then, how I am. */
  asksBalance: z.boolean(),
});
export type CardResponse = z.infer<typeof cardResponse>;

export const balanceRequest = z.object({ asksBalance: z.boolean() });

export const partnerCardsResponse = z.object({
  cards: z.array(
    z.object({
      personId: z.string(),
      lines: z.array(z.object({ field: cardForm.keyof(), value: z.string() })),
    }),
  ),
});
export type PartnerCardsResponse = z.infer<typeof partnerCardsResponse>;

export const noteRequest = z.object({
  /** Whom it is about: one of my partners. */
  aboutId: z.string().min(1),
  text: z.string().trim().min(1).max(1000),
  /** Of the note that was changed; 0 for a new one. */
  version: z.number().int().min(0),
});
export type NoteRequest = z.infer<typeof noteRequest>;

export const noteView = z.object({
  id: z.string(),
  aboutId: z.string(),
  text: z.string(),
  writtenAt: z.iso.datetime(),
  version: z.number().int(),
});
export type NoteView = z.infer<typeof noteView>;

/** What becomes of my notes when the relationship ends, and whether a card brings them the day before we meet. */
export const noteSettings = z.object({ dayBefore: z.boolean(), afterEnd: z.enum(['erase', 'keep']) });
export type NoteSettings = z.infer<typeof noteSettings>;

export const notesResponse = z.object({ notes: z.array(noteView), settings: noteSettings });
export type NotesResponse = z.infer<typeof notesResponse>;

export const roundRequest = z.object({
  /** passed: I would rather not write. */
  state: z.enum(['written', 'passed']),
  words: z.record(z.string(), z.string()).default({}),
  /** Of my answer that was changed; 0 for the first. */
  version: z.number().int().min(0),
});
export type RoundRequest = z.infer<typeof roundRequest>;

const roundWords = z.record(z.string(), z.string());
const myRoundState = z.enum(['written', 'passed']);

/** waiting: nothing yet; done: answered, and not shown yet. */
export const partnerAnswer = z.object({
  personId: z.string(),
  state: z.enum(['waiting', 'done', 'written', 'passed']),
  words: roundWords.optional(),
});
export type PartnerAnswer = z.infer<typeof partnerAnswer>;

export const roundView = z.object({
  id: z.string(),
  /** Which of the prompts it is; empty for the exchange. */
  question: z.string(),
  openedAt: z.iso.datetime(),
  /** When it is shown at the latest. */
  revealAt: z.iso.datetime().nullable(),
  isRevealed: z.boolean(),
  mine: z.object({ state: myRoundState, words: roundWords, version: z.number().int() }).nullable(),
  partners: z.array(partnerAnswer),
});
export type RoundView = z.infer<typeof roundView>;

export const exchangeResponse = z.object({ round: roundView });
export type ExchangeResponse = z.infer<typeof exchangeResponse>;

export const asyncRequest = z.object({
  isOn: z.boolean(),
  everyDays: z.union([z.literal(7), z.literal(14)]).default(7),
});
export type AsyncRequest = z.input<typeof asyncRequest>;

export const asyncResponse = z.object({
  mode: z
    .object({ everyDays: z.number().int(), startedAt: z.iso.datetime(), startedBy: z.string() })
    .nullable(),
  /** The newest first. */
  rounds: z.array(roundView),
});
export type AsyncResponse = z.infer<typeof asyncResponse>;

export const questionStage = z.enum(['first', 'building', 'middle', 'difficult', 'ending']);
export type QuestionStage = z.infer<typeof questionStage>;

/** Ids of questions; their words stand in the catalog. */
export const questionsResponse = z.object({ stage: questionStage, today: z.array(z.string()) });
export type QuestionsResponse = z.infer<typeof questionsResponse>;
