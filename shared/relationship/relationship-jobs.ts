// The scheduled work of relationships.
import type { Context } from '../context.js';
import type { JobTable } from '../platform/jobs.js';
import { tellOfEnds } from './end-relationship.js';
import { freePartnersOfLeavers } from './leavers.js';
import { openMatchChecks } from './match-check-actions.js';
import { announcePublished } from './publish-matches.js';

export const relationshipJobs: JobTable<Context> = [
  { name: 'announce-matches', every: '5 minutes', run: announcePublished },
  { name: 'free-partners-of-leavers', every: '5 minutes', run: freePartnersOfLeavers },
  { name: 'open-match-checks', every: '15 minutes', run: openMatchChecks },
  { name: 'tell-of-ends', every: '5 minutes', run: tellOfEnds },
];
