// What a round is: each member answers for themselves, and what they wrote is shown to all of them at the same time.
import { z } from 'zod';
import { AppError } from '../../platform/errors.js';

/** exchange: hopes and fears before the first meeting; prompt: one of the questions of a pair that meets by writing. */
const roundKind = z.enum(['exchange', 'prompt']);
export type RoundKind = z.infer<typeof roundKind>;

const roundAnswer = z.object({
  personId: z.string(),
  /** passed: would rather not write. */
  state: z.enum(['written', 'passed']),
  /** The words, sealed for the relationship; absent where nothing was written or it was erased. */
  sealed: z.string().optional(),
  at: z.date(),
  version: z.number(),
});
export type RoundAnswer = z.infer<typeof roundAnswer>;

export const round = z.object({
  id: z.string(),
  relationshipId: z.string(),
  kind: roundKind,
  /** Which of the prompts; empty for an exchange. */
  question: z.string().default(''),
  openedAt: z.date(),
  /** Until then all have time to answer; an exchange waits as long as it takes. */
  revealAt: z.date().optional(),
  answers: z.array(roundAnswer),
  /** Whether every member has answered. */
  isComplete: z.boolean(),
  /** Whether the members have been told that it is open, and that it is shown. */
  isTold: z.boolean(),
  isSettled: z.boolean(),
  version: z.number(),
});
export type Round = z.infer<typeof round>;

const words = z.string().trim().max(2000).default('');

/** What can be written in each kind of round. */
export const roundWords = {
  exchange: z.object({ hopes: words, fears: words, help: words }),
  prompt: z.object({ text: words }),
} as const satisfies Record<RoundKind, z.ZodType>;

export type RoundWords = Readonly<Record<string, string>>;

export function isRevealed({ isComplete, revealAt }: Round, now: Date): boolean {
  return isComplete || (revealAt !== undefined && revealAt <= now);
}

export function roundAnswerOf({ answers }: Round, personId: string): RoundAnswer | undefined {
  return answers.find((answer) => answer.personId === personId);
}

/**
 * The round with my answer, new or changed. What was shown to the others stays as they saw it.
 * @param answer with the version that I changed; 0 when I had not answered
 * @throws AppError `round.already-shown`, `round.changed-meanwhile` (409)
 */
export function withAnswer(
  round: Round,
  answer: RoundAnswer,
  { memberIds, now }: { memberIds: readonly string[]; now: Date },
): Round {
  const before = roundAnswerOf(round, answer.personId);
  if (before && isRevealed(round, now)) throw new AppError({ code: 'round.already-shown', status: 409 });
  if ((before?.version ?? 0) !== answer.version)
    throw new AppError({ code: 'round.changed-meanwhile', status: 409 });
  const answers = [
    ...round.answers.filter(({ personId }) => personId !== answer.personId),
    { ...answer, version: answer.version + 1 },
  ];
  return { ...round, answers, isComplete: isAnsweredBy({ answers }, memberIds) };
}

export function isAnsweredBy({ answers }: Pick<Round, 'answers'>, memberIds: readonly string[]): boolean {
  const answered = new Set(answers.map(({ personId }) => personId));
  return memberIds.every((id) => answered.has(id));
}

export function exchangeId(relationshipId: string): string {
  return `exchange-${relationshipId}`;
}

export function newRound(
  of: Pick<Round, 'id' | 'relationshipId' | 'kind' | 'question' | 'openedAt' | 'revealAt'>,
): Round {
  return { ...of, answers: [], isComplete: false, isTold: false, isSettled: false, version: 1 };
}
