// The scheduled work of goals.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { remindOfReviews, tellUntold } from './goal-telling.js';

export const goalJobs: JobTable<Context> = [
  { name: 'tell-of-goals', every: '5 minutes', run: tellUntold },
  { name: 'remind-of-goal-reviews', every: '15 minutes', run: remindOfReviews },
];
