// The scheduled work of check-ins.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { openCheckIns } from './check-in-actions.js';

export const checkInJobs: JobTable<Context> = [
  { name: 'open-check-ins', every: '5 minutes', run: openCheckIns },
];
