// Only notices for which something is still to be done have a next attempt, so that finding them looks at no others.
import type { Migration } from '../platform/migrations.js';

export const dueNotices: Migration<unknown> = {
  name: '2026-12-01-due-notices',
  up: async (db) => {
    await db
      .collection('notices')
      .updateMany({ state: { $nin: ['pending', 'stale'] } }, { $unset: { nextAttemptAt: 1 } });
  },
};
