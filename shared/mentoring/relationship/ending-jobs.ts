// The scheduled work after an end: telling of it, last of all, so that one turn tells of what it has ended.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { tellOfEnds } from './end-relationship.js';
import { tellOfLeavers } from './leave-group.js';

export const endingJobs: JobTable<Context> = [
  { name: 'tell-of-leavers', every: '5 minutes', run: tellOfLeavers },
  { name: 'tell-of-ends', every: '5 minutes', run: tellOfEnds },
];
