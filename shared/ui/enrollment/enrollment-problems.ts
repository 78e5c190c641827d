// Pure rules of the enrollment form: what needs a look before it is sent.
import type { EnrollmentForm } from '../../api/enrollment-api.js';

/** key is the path of the words that say what to do. */
export type EnrollmentProblem = { field: keyof EnrollmentForm; key: string };

const time = /^\d\d:\d\d$/;

export function enrollmentProblems(form: EnrollmentForm): EnrollmentProblem[] {
  const problems: [boolean, keyof EnrollmentForm, string][] = [
    [form.roles.length === 0, 'roles', 'roles.missing'],
    [form.roles.includes('mentor') && !isCapacity(form.capacity), 'capacity', 'capacityRange'],
    [!isTimeZone(form.timeZone), 'timeZone', 'timeZoneUnknown'],
    [form.languages.length === 0, 'languages', 'languagesMissing'],
    [form.weekdays.length === 0, 'weekdays', 'weekdaysMissing'],
    [!time.test(form.workStart), 'workStart', 'timeMissing'],
    [!time.test(form.workEnd), 'workEnd', 'timeMissing'],
    [!form.consent, 'consent', 'consentMissing'],
  ];
  return problems
    .filter(([isWrong]) => isWrong)
    .map(([, field, words]) => ({ field, key: `enrollment.${words}` }));
}

/** Adds what was typed, unless it is there already, however it is written. */
export function withWord(words: readonly string[], typed: string): string[] {
  const word = typed.trim().replace(/\s+/g, ' ');
  const isKnown = words.some((one) => one.toLowerCase() === word.toLowerCase());
  return word === '' || isKnown ? [...words] : [...words, word];
}

function isCapacity(capacity: number): boolean {
  return Number.isInteger(capacity) && capacity >= 1 && capacity <= 10;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone !== '';
  } catch {
    return false;
  }
}
