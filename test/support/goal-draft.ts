// A complete draft of a goal, with words in it that must stay where they belong.
import type { GoalDraft } from '../../shared/api/goal-api.js';

export const SECRET_WORDS = 'zebra-crossing';

export const DRAFT: GoalDraft = {
  title: `Lead two ${SECRET_WORDS} workshops`,
  details: '',
  realistic: 'I helped with one.',
  measure: 'Both took place.',
  unit: 'workshops',
  from: 0,
  to: 2,
  baseline: 'None so far.',
  baselineOn: '2026-11-24',
  dueOn: null,
  milestones: [{ id: 'first', title: 'The first one is planned', dueOn: null }],
};
