// The place of a goal that is not written yet.

/** Stands where the id of a goal does. */
export const NEW_GOAL = 'new';
