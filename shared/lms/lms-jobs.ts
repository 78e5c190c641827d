// The scheduled work towards the LMS.
import type { Context } from '../context.js';
import type { JobTable } from '../platform/jobs.js';
import { SCORE_JOB, sendDueScores } from './lms-actions.js';

export const lmsJobs: JobTable<Context> = [{ name: SCORE_JOB, every: '1 minute', run: sendDueScores }];
