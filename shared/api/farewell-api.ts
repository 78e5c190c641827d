// What the pages about the end of a mentoring relationship and their routes say to each other.
import { z } from 'zod';
import { pairSummary } from './pair-summary.js';

/** stay-in-touch: as friends, without the program; new-goal: another mentoring; become-mentor: of others; rest: nothing for now. */
export const nextWay = z.enum(['stay-in-touch', 'new-goal', 'become-mentor', 'rest']);
export type NextWay = z.infer<typeof nextWay>;

/** Who reads a reflection: its author alone, or the pair. */
export const reflectionAudience = z.enum(['me', 'pair']);

export const closingWords = z.object({
  reflection: z.string().trim().max(4000),
  audience: reflectionAudience,
  thanks: z.string().trim().max(2000),
  next: z.array(nextWay).max(4),
  /** Once everybody has finished, the mentoring ends. */
  isDone: z.boolean(),
});
export type ClosingWords = z.infer<typeof closingWords>;

/** version: of my words, as they were read. */
export const closingWordsRequest = z.object({ version: z.number().int(), words: closingWords });
export type ClosingWordsRequest = z.infer<typeof closingWordsRequest>;

/** version: of the date, as it was read; 0 when there was none. */
export const closingDateRequest = z.object({ version: z.number().int(), endsOn: z.iso.date() });
export type ClosingDateRequest = z.infer<typeof closingDateRequest>;

export const farewellResponse = z.object({
  /** The last day, YYYY-MM-DD; null while the mentoring goes on without an end in sight. */
  endsOn: z.iso.date().nullable(),
  version: z.number().int(),
  /** Who named the day; null for the program. */
  namedBy: z.object({ isMe: z.boolean(), displayName: z.string() }).nullable(),
  mine: z.object({ version: z.number().int(), words: closingWords }),
  /** What I may read of the others; null is not there, or not for me to read yet. */
  others: z.array(
    z.object({
      personId: z.string(),
      displayName: z.string(),
      isDone: z.boolean(),
      reflection: z.string().nullable(),
      thanks: z.string().nullable(),
    }),
  ),
  /** Everybody would like to; of a single wish nobody is told. */
  isStayingInTouch: z.boolean(),
  ended: z
    .object({
      at: z.iso.datetime(),
      /** It came to its planned end. */
      isCompleted: z.boolean(),
      keptUntil: z.iso.datetime(),
      isErased: z.boolean(),
      asksInTouch: z.boolean(),
    })
    .nullable(),
});
export type FarewellResponse = z.infer<typeof farewellResponse>;

export const inTouchRequest = z.object({ asks: z.boolean() });

/** Facts only: nothing of what was said. */
export const certificateResponse = z.object({
  name: z.string(),
  role: pairSummary.shape.role,
  programTitle: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  sessions: z.number().int(),
});
export type CertificateResponse = z.infer<typeof certificateResponse>;

/** My mentoring relationships that have ended, the newest first. */
export const pastPairsResponse = z.object({
  pairs: z.array(pairSummary.extend({ endedAt: z.iso.datetime(), isErased: z.boolean() })),
});
export type PastPairsResponse = z.infer<typeof pastPairsResponse>;
