// The scheduled work of getting to know each other in writing.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { openPrompts } from './async-mode-actions.js';
import { openExchanges } from './open-exchanges.js';
import { settleRounds } from './round-actions.js';

export const exchangeJobs: JobTable<Context> = [
  { name: 'open-exchanges', every: '5 minutes', run: openExchanges },
  { name: 'open-prompts', every: '5 minutes', run: openPrompts },
  { name: 'settle-rounds', every: '5 minutes', run: settleRounds },
];
