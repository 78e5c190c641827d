// The agenda that a program suggests for one session of a pair; its words stand in the catalog of agenda packs.
import { z } from 'zod';

export const agendaResponse = z.object({
  /** Which meeting it is of the pair, the first is 1. */
  number: z.number().int().min(1),
  stage: z.enum(['first', 'early', 'middle', 'last']),
  items: z.array(z.object({ id: z.string(), minutes: z.number().int() })),
});
export type AgendaResponse = z.infer<typeof agendaResponse>;
