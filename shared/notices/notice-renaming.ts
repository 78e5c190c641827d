// Whom notices tell and name: for one who had two records.
import type { Context } from '../context.js';
import type { Renaming } from '../ports/renaming.js';
import { renameInNotices } from './notice-store.js';

export const noticeRenaming: Renaming<Context> = {
  name: 'notices',
  rename: async (ctx, { from, to }) => renameInNotices(from, to, ctx.now()),
};
