// The scheduled work of people.
import type { Context } from '../context.js';
import type { JobTable } from '../platform/jobs.js';
import { finishMerges } from './merge-actions.js';

export const peopleJobs: JobTable<Context> = [
  { name: 'finish-merges', every: '1 minute', run: finishMerges },
];
