// The scheduled work of relationships.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { openPrompts } from '../exchange/async-mode-actions.js';
import { openExchanges } from '../exchange/open-exchanges.js';
import { settleRounds } from '../exchange/round-actions.js';
import { askBalance } from '../match-check/balance-actions.js';
import { openMatchChecks } from '../match-check/match-check-actions.js';
import { forgetNotesOfEnded } from '../notes/private-note-actions.js';
import { remindOfActions } from '../space/action-reminders.js';
import { completeAcceptances } from './accept-request.js';
import { tellOfEnds } from './end-relationship.js';
import { tellOfLeavers } from './leave-group.js';
import { freePartnersOfLeavers } from './leavers.js';
import { announcePublished } from './publish-matches.js';

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
