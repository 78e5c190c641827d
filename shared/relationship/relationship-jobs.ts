// The scheduled work of relationships.
import type { Context } from '../context.js';
import type { JobTable } from '../platform/jobs.js';
import { completeAcceptances } from './accept-request.js';
import { remindOfActions } from './action-reminders.js';
import { openPrompts } from './async-mode-actions.js';
import { askBalance } from './balance-actions.js';
import { tellOfEnds } from './end-relationship.js';
import { tellOfLeavers } from './leave-group.js';
import { freePartnersOfLeavers } from './leavers.js';
import { openMatchChecks } from './match-check-actions.js';
import { openExchanges } from './open-exchanges.js';
import { forgetNotesOfEnded } from './private-note-actions.js';
import { announcePublished } from './publish-matches.js';
import { settleRounds } from './round-actions.js';

export const relationshipJobs: JobTable<Context> = [
  { name: 'announce-matches', every: '5 minutes', run: announcePublished },
  { name: 'free-partners-of-leavers', every: '5 minutes', run: freePartnersOfLeavers },
  { name: 'complete-acceptances', every: '5 minutes', run: completeAcceptances },
  { name: 'open-exchanges', every: '5 minutes', run: openExchanges },
  { name: 'open-prompts', every: '5 minutes', run: openPrompts },
  { name: 'settle-rounds', every: '5 minutes', run: settleRounds },
  { name: 'forget-notes', every: '1 hour', run: forgetNotesOfEnded },
  { name: 'remind-of-actions', every: '15 minutes', run: remindOfActions },
  { name: 'ask-balance', every: '1 hour', run: askBalance },
  { name: 'open-match-checks', every: '15 minutes', run: openMatchChecks },
  { name: 'tell-of-leavers', every: '5 minutes', run: tellOfLeavers },
  { name: 'tell-of-ends', every: '5 minutes', run: tellOfEnds },
];
