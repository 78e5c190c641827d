// Asking people some months after a completed mentoring whether they are still in touch.

/** Of one person: nobody else reads it. */
export type InTouch = {
  relationshipId: string;
  personId: string;
  isOff: boolean;
  /** By months since the end. */
  answers: Partial<Record<InTouchMonths, InTouchAnswer>>;
};

export type InTouchAnswer = 'yes' | 'no';
export const IN_TOUCH_MONTHS = ['3', '6', '12'] as const;
export type InTouchMonths = (typeof IN_TOUCH_MONTHS)[number];

/** A question that was missed for so long is not asked any more. */
export const ASKED_WITHIN_DAYS = 30;
