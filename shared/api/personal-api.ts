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

export type PartnerCardsResponse = {
  cards: { personId: string; lines: { field: CardField; value: string }[] }[];
};

export const noteRequest = z.object({
  /** Whom it is about: one of my partners. */
  aboutId: z.string().min(1),
  text: z.string().trim().min(1).max(1000),
  /** Of the note that was changed; 0 for a new one. */
  version: z.number().int().min(0),
});
export type NoteRequest = z.infer<typeof noteRequest>;

export type NoteView = { id: string; aboutId: string; text: string; writtenAt: string; version: number };

/** What becomes of my notes when the relationship ends, and whether a card brings them the day before we meet. */
export const noteSettings = z.object({ dayBefore: z.boolean(), afterEnd: z.enum(['erase', 'keep']) });
export type NoteSettings = z.infer<typeof noteSettings>;

export type NotesResponse = { notes: NoteView[]; settings: NoteSettings };

export const roundRequest = z.object({
  /** passed: I would rather not write. */
  state: z.enum(['written', 'passed']),
  words: z.record(z.string(), z.string()).default({}),
  /** Of my answer that was changed; 0 for the first. */
  version: z.number().int().min(0),
});
export type RoundRequest = z.infer<typeof roundRequest>;

/** waiting: nothing yet; done: answered, and not shown yet. */
export type PartnerAnswer = {
  personId: string;
  state: 'waiting' | 'done' | 'written' | 'passed';
  words?: Readonly<Record<string, string>>;
};

export type RoundView = {
  id: string;
  /** Which of the prompts it is; empty for the exchange. */
  question: string;
  openedAt: string;
  /** When it is shown at the latest. */
  revealAt: string | null;
  isRevealed: boolean;
  mine: { state: 'written' | 'passed'; words: Readonly<Record<string, string>>; version: number } | null;
  partners: PartnerAnswer[];
};

export type ExchangeResponse = { round: RoundView };

export const asyncRequest = z.object({
  isOn: z.boolean(),
  everyDays: z.union([z.literal(7), z.literal(14)]).default(7),
});
export type AsyncRequest = z.input<typeof asyncRequest>;

export type AsyncResponse = {
  mode: { everyDays: number; startedAt: string; startedBy: string } | null;
  /** The newest first. */
  rounds: RoundView[];
};

export const questionStage = z.enum(['first', 'building', 'middle', 'difficult', 'ending']);
export type QuestionStage = z.infer<typeof questionStage>;

/** Ids of questions; their words stand in the catalog. */
export type QuestionsResponse = { stage: QuestionStage; today: string[] };
