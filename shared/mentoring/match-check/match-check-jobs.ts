// The scheduled work of asking whether a match works.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { askBalance } from './balance-actions.js';
import { openMatchChecks } from './match-check-actions.js';

export const matchCheckJobs: JobTable<Context> = [
  { name: 'ask-balance', every: '1 hour', run: askBalance },
  { name: 'open-match-checks', every: '15 minutes', run: openMatchChecks },
];
