// Whom runs of the matching name: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { findRunsNaming, outdateRunning, replaceInRuns } from './match-run-erasure-store.js';

/** A run that was solved for two people stays as it was, and has to be brought up to date before it is published. */
export const matchRunRenaming: Renaming<Context> = {
  name: 'match-runs',
  rename: async (_ctx, { from, to }) => {
    if ((await findRunsNaming([from])).length === 0) return;
    await outdateRunning();
    await replaceInRuns([from], to);
  },
};
