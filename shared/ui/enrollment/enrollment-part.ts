// What each part of the enrollment form is given.
import type { EnrollmentResponse, EnrollmentForm as Form } from '../../api/enrollment-api.js';

/** others: the match and the managers; managers: the managers alone; mine: nobody but me and the matching. */
export type Who = 'others' | 'managers' | 'mine';

export type EnrollmentPartProps = {
  form: Form;
  suggestions: EnrollmentResponse['suggestions'];
  change: (part: Partial<Form>) => void;
  problemOf: (field: keyof Form) => string | undefined;
  /** Who sees a field, whether it was filled in from the directory, and what else helps. */
  hintOf: (field: keyof Form, who: Who, help?: string) => string;
};
