// Finds the server's words about one field of a form.
import type { Issue } from './api-client.js';

/** "draft.rules.minimumOverlapMinutes" belongs to the field "rules". */
export function issueFor(issues: readonly Issue[], field: string): string | undefined {
  return issues.find(({ path }) => path.replace(/^draft\./, '').split('.')[0] === field)?.message;
}
