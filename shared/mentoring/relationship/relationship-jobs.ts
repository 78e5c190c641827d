// The scheduled work of relationships.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { completeAcceptances } from './accept-request.js';
import { freePartnersOfLeavers } from './leavers.js';
import { announcePublished } from './publish-matches.js';

export const relationshipJobs: JobTable<Context> = [
  { name: 'announce-matches', every: '5 minutes', run: announcePublished },
  { name: 'free-partners-of-leavers', every: '5 minutes', run: freePartnersOfLeavers },
  { name: 'complete-acceptances', every: '5 minutes', run: completeAcceptances },
];
