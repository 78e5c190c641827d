// What managers say to make a pair or a group themselves.
import { z } from 'zod';
import { MOST_MENTEES } from './group-size.js';

export const groupRequest = z.object({
  /** Chosen by the page once, so that a repeated request makes one. */
  requestId: z.uuid(),
  mentorId: z.string().min(1),
  menteeIds: z.array(z.string().min(1)).min(1).max(MOST_MENTEES),
  /** Of two people: the mentor is the one with less years at work. */
  isReverse: z.boolean().default(false),
});
export type GroupRequest = z.infer<typeof groupRequest>;
