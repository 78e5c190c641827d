// The scheduled work of requests between mentees and mentors.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { settleRequests } from './request-endings.js';

export const requestJobs: JobTable<Context> = [
  { name: 'settle-requests', every: '5 minutes', run: settleRequests },
];
