// What the match check's pages and routes say to each other.
import { z } from 'zod';

/** yes: it works; unsure: they would like to talk to the program's contact; no: they would like another match. */
export const matchCheckAnswer = z.enum(['yes', 'unsure', 'no']);
export type MatchCheckAnswer = z.infer<typeof matchCheckAnswer>;

/** Asked after the first month; null when it was not asked yet, and once the pair has ended. */
export const matchCheckView = z
  .object({
    /** My own; null while I have not answered. */
    answer: matchCheckAnswer.nullable(),
    /** Of the program, for somebody who would like to talk. */
    contact: z.string(),
  })
  .nullable();
export type MatchCheckView = z.infer<typeof matchCheckView>;

export const matchCheckRequest = z.object({ answer: matchCheckAnswer });

export const matchCheckResponse = z.object({ matchCheck: matchCheckView });
export type MatchCheckResponse = z.infer<typeof matchCheckResponse>;

/** Null while too few have answered to stay unknown. */
export const matchCheckCountsResponse = z.object({
  counts: z.record(matchCheckAnswer, z.number().int()).nullable(),
});
export type MatchCheckCountsResponse = z.infer<typeof matchCheckCountsResponse>;
