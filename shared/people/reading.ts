// A look at the people of a program by those who run it.
import { z } from 'zod';

export const reading = z.object({
  readerId: z.string(),
  programId: z.string(),
  /** participants: the list; export: it taken along as a file; matching: who fits with whom, and why. */
  what: z.enum(['participants', 'export', 'matching']),
  /** In UTC, YYYY-MM-DD. */
  day: z.string(),
  at: z.date(),
});
export type Reading = z.infer<typeof reading>;
export type ReadingKind = Reading['what'];
