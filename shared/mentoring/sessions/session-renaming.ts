// Who booked a session, who left the group, who prepared and wrote its notes: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameAuthor } from './notes/session-note-store.js';
import { renameInSessions } from './session-store.js';

export const sessionRenaming: Renaming<Context> = {
  name: 'sessions',
  rename: async (_ctx, { from, to }) => {
    await renameInSessions(from, to);
    await renameAuthor(from, to);
  },
};
