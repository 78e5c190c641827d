// What requests hold that are complete: who is refused is refused for who they are.
import type { Proposal } from '../../../shared/api/agreement-api.js';
import type { ClosingWords } from '../../../shared/api/farewell-api.js';
import type { GoalDraft } from '../../../shared/api/goal-api.js';
import { draftOf, newProgram } from '../../../shared/programs/program.js';

export const goalDraft: GoalDraft = {
  title: 'Lead two workshops',
  details: '',
  realistic: '',
  measure: '',
  unit: '',
  from: null,
  to: null,
  baseline: '',
  baselineOn: '2026-11-24',
  dueOn: null,
  milestones: [{ id: 'first', title: 'The first one is planned', dueOn: null }],
};

export const proposal: Proposal = {
  frame: {
    everyDays: 14,
    minutes: 45,
    channel: 'video',
    fallback: 'phone',
    replyDays: 2,
    scheduler: 'turns',
  },
  hours: { weekdays: [1, 2], start: '09:00', end: '12:00' },
  texts: { confidentiality: '', limits: '', topicsIn: '', topicsOut: '', feedback: '', ifNotWorking: '' },
};

export const lastWords: ClosingWords = {
  reflection: '',
  audience: 'me',
  thanks: 'For everything',
  next: [],
  isDone: false,
};

export const programDraft = draftOf(
  newProgram({ id: 'a-program', title: 'A program', objectives: ['networking'], managerIds: [] }),
);
