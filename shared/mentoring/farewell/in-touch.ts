// Asking people some months after a completed mentoring whether they are still in touch.

import { z } from 'zod';

const inTouchAnswer = z.enum(['yes', 'no']);
export type InTouchAnswer = z.infer<typeof inTouchAnswer>;

const inTouchMonths = z.enum(['3', '6', '12']);
export type InTouchMonths = z.infer<typeof inTouchMonths>;
export const IN_TOUCH_MONTHS = inTouchMonths.options;

/** Of one person: nobody else reads it. */
export const inTouch = z.object({
  relationshipId: z.string(),
  personId: z.string(),
  isOff: z.boolean(),
  /** By months since the end. */
  answers: z.partialRecord(inTouchMonths, inTouchAnswer),
});
export type InTouch = z.infer<typeof inTouch>;

/** A question that was missed for so long is not asked any more. */
export const ASKED_WITHIN_DAYS = 30;
