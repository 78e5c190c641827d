// What a run of the matching comes to.
import { z } from 'zod';

/** Why a mentee is without a mentor, or a pair without a chance. */
export const reasonCode = z.enum([
  /** No rule allows any mentor. */
  'no-possible-mentor',
  /** Every possible mentor would be a worse match than the program's threshold asks for. */
  'below-threshold',
  /** All possible mentors are taken, and moving others along would help nobody more. */
  'places-taken',
  /** In mode score: a pair would not add to the total. */
  'adds-nothing',
]);
export type ReasonCode = z.infer<typeof reasonCode>;

export const outcome = z.object({
  pairs: z.array(z.object({ mentee: z.string(), mentor: z.string(), score: z.number() })),
  /** The sum of the pairs' scores. */
  total: z.number(),
  matched: z.number(),
  /** How many earlier pairs are kept. */
  kept: z.number(),
  /** (upper bound - total) / upper bound; 0 is proof of the optimum. */
  gap: z.number(),
  unmatched: z.array(z.object({ mentee: z.string(), reasons: z.array(reasonCode) })),
  elapsedMs: z.object({ score: z.number(), solve: z.number() }),
});
export type Outcome = z.infer<typeof outcome>;
