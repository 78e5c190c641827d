// The bare problem: mentees, mentors with capacities, and a score for every pair that is possible.
import { z } from 'zod';

const index = z.int().min(0);
const pair = z.tuple([index, index]);
const id = z.string().min(1);

/** A million edges are looked at by hand, in read-pairs-problem.ts; the schema says what they are. */
const edges = z.custom<readonly (readonly [number, number, number])[]>(Array.isArray, 'is not a list').meta({
  description: 'Possible pairs as [place of the mentee, place of the mentor, score]; any other is forbidden.',
  type: 'array',
  items: {
    type: 'array',
    prefixItems: [{ type: 'integer', minimum: 0 }, { type: 'integer', minimum: 0 }, { type: 'number' }],
    minItems: 3,
    maxItems: 3,
  },
});

export const pairsProblem = z.strictObject({
  mode: z.enum(['coverage', 'score']).meta({
    description:
      'coverage: first as many mentees as possible, then the total. score: the total, not the number.',
  }),
  threshold: z.number().default(0).meta({ description: 'Pairs with a lower score are never made.' }),
  mentees: z.array(id),
  mentors: z.array(
    z.strictObject({
      id,
      capacity: z.int().min(0).default(1).meta({ description: 'How many mentees the mentor takes.' }),
    }),
  ),
  edges,
  pins: z.array(pair).default([]).meta({ description: 'Pairs that are fixed, by places.' }),
  priority: z.array(index).default([]).meta({
    description: 'Places of mentees who are matched before others where there is not room for all.',
  }),
  previous: z
    .array(pair)
    .default([])
    .meta({ description: 'Pairs that run already and are kept where the order of goals allows.' }),
});

export type PairsProblem = z.infer<typeof pairsProblem>;
/** As it may be written, with defaults left out. */
export type PairsProblemInput = z.input<typeof pairsProblem>;
