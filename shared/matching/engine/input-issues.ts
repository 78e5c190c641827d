// What is wrong with an input, each fault with its place.
import type { ZodError } from 'zod';
import { t } from '../../i18n/translate.js';
import { AppError, type Issue } from '../../platform/errors.js';

/** A list with a systematic fault would say the same a million times. */
const MOST = 20;

/** @throws AppError `matching.invalid-input` (400) when there are any */
export function failOn(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const shown = issues.slice(0, MOST);
  const first = shown
    .map(({ path, message }) => `${path === '' ? t('matching.input.whole') : path}: ${message}`)
    .join('\n');
  throw new AppError({
    code: 'matching.invalid-input',
    status: 400,
    params: { count: issues.length, first },
    issues: shown,
  });
}

export function issuesOf({ issues }: ZodError): Issue[] {
  return issues.map(({ path, message }) => ({ path: pathOf(path), message }));
}

export function duplicateIssues(keys: readonly string[], pathAt: (place: number) => string): Issue[] {
  const seen = new Map<string, number>();
  return keys.flatMap((key, place) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    return first === undefined
      ? []
      : [{ path: pathAt(place), message: t('matching.input.duplicate', { key, first: pathAt(first) }) }];
  });
}

/** Such as `mentors[3].capacity`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
