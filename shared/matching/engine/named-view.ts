// A side's view of a pair with what it counts by name: for managers, and for the two once they are a pair.
import { t } from '../../i18n/translate.js';
import type { CriterionExplanation, View } from './explain-pair.js';
import type { CriterionCode } from './people/people-problem.js';

/** Of these, ids are the words that people wrote. */
const WRITTEN: ReadonlySet<CriterionCode> = new Set(['skills', 'goals', 'interests']);

/** Not for those who may become a pair: what somebody looks for is told to their match alone. */
export function namedText({ code }: Pick<CriterionExplanation, 'code'>, { text, items }: View): string {
  return WRITTEN.has(code) && items.length > 0
    ? t('matching.criteria.named', { text, items: items.join(', ') })
    : text;
}
