// What a run of the matching comes to.
import { z } from 'zod';
import { ruleCode } from './people/rule-codes.js';

/** Why somebody is without a partner; the words are in the catalog under `matching.reasons`. */
export const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no-possible-partner') }),
  /** One of the rules of which each forbids some pairs of this person: with how many people. */
  z.object({ code: z.literal('rule'), rule: ruleCode, count: z.number() }),
  z.object({ code: z.literal('below-threshold') }),
  /** All possible partners are taken, and moving others along would make no better whole. */
  z.object({ code: z.literal('partners-taken') }),
  /** In mode score: no pair with somebody who has room would add to the total. */
  z.object({ code: z.literal('adds-nothing') }),
]);
export type Reason = z.infer<typeof reason>;

export const outcome = z.object({
  pairs: z.array(z.object({ mentee: z.string(), mentor: z.string(), score: z.number() })),
  /** The sum of the pairs' scores. */
  total: z.number(),
  matched: z.number(),
  /** How many of the mentees with priority are matched. */
  priority: z.number(),
  /** How many earlier pairs are kept. */
  kept: z.number(),
  /** (upper bound - total) / upper bound; 0 is proof of the optimum. */
  gap: z.number(),
  unmatched: z.array(z.object({ mentee: z.string(), reasons: z.array(reason) })),
  /** Mentors with room for mentees, and no mentee at all. */
  unusedMentors: z.array(z.object({ mentor: z.string(), reasons: z.array(reason) })),
  elapsedMs: z.object({ score: z.number(), solve: z.number() }),
});
export type Outcome = z.infer<typeof outcome>;
