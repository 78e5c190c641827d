// Where somebody's chat is: for one who had two records, of which one at most is known in Teams.
import type { Context } from '../shared/context.js';
import type { Renaming } from '../shared/ports/renaming.js';
import { findConversation, forgetConversation, keepConversation } from './conversation-store.js';

/** A chat under the id that stays is the one that was used last in Teams. */
export const chatRenaming: Renaming<Context> = {
  name: 'chat',
  rename: async (_ctx, { from, to }) => {
    const theirs = await findConversation(from);
    if (!theirs) return;
    if (!(await findConversation(to))) await keepConversation({ ...theirs, personId: to });
    await forgetConversation(from);
  },
};
