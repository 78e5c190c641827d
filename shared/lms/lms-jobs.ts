// The scheduled work towards the LMS.
import type { Context } from '../context.js';
import type { JobTable } from '../platform/jobs.js';
import { sendDueScores } from './lms-actions.js';

export const lmsJobs: JobTable<Context> = [
  { name: 'send-due-scores', every: '1 minute', run: sendDueScores },
];
