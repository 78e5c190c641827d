// What is kept around a person's record: for one who had two of them.
import type { Context } from '../context.js';
import type { Renaming } from '../ports/renaming.js';
import { renameCard } from './card/person-card-renaming.js';
import { renameInLinkCodes } from './link-code-store.js';
import { renameInReadings } from './reading-log-store.js';

export const peopleRenaming: Renaming<Context> = {
  name: 'people',
  rename: async (ctx, who) => {
    await renameInLinkCodes(who.from, who.to);
    await renameInReadings(who.from, who.to);
    await renameCard(ctx, who);
  },
};
