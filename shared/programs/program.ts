// What a mentoring program is.
import { z } from 'zod';

export const program = z.object({
  id: z.string(),
  title: z.string().trim().min(1).max(120),
  /** Days from one check-in to the next. */
  checkInEveryDays: z.number().int().min(1).max(90),
});
export type Program = z.infer<typeof program>;
