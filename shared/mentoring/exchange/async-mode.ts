// What meeting by writing is: a pace at which a pair that can't meet gets a question to answer, until either ends it.
import { z } from 'zod';
import { DAY } from '../../platform/hours.js';

export const asyncMode = z.object({
  relationshipId: z.string(),
  everyDays: z.number(),
  startedAt: z.date(),
  startedBy: z.string(),
});
export type AsyncMode = z.infer<typeof asyncMode>;

/** In the order in which they are asked; their words stand in the catalog. */
const PROMPTS = [
  'week',
  'proud',
  'stuck',
  'choice',
  'learned',
  'people',
  'time',
  'advice',
  'change',
  'energy',
  'next',
  'thanks',
] as const;

/** The question after so many others; after the last one they begin again. */
export function promptAfter(count: number): string {
  return PROMPTS[count % PROMPTS.length] ?? PROMPTS[0];
}

export type Period = { id: string; startsAt: Date; endsAt: Date };

/** The period in which `now` lies; the first begins with the mode itself. */
export function promptPeriod({ relationshipId, startedAt, everyDays }: AsyncMode, now: Date): Period {
  const length = everyDays * DAY;
  const number = Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / length));
  const startsAt = new Date(startedAt.getTime() + number * length);
  return {
    id: `prompt-${relationshipId}-${startedAt.getTime().toString(36)}-${number}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + length),
  };
}
