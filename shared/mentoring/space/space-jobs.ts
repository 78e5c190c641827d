// The scheduled work of what stands in the space of a relationship.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { remindOfActions } from './action-reminders.js';

export const spaceJobs: JobTable<Context> = [
  { name: 'remind-of-actions', every: '15 minutes', run: remindOfActions },
];
