// Who drafts, settles and signs an agreement: for one who had two records.
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { resealed } from '../../platform/sealed-json.js';
import type { Rename, Renaming } from '../../ports/renaming.js';
import type { KeptAgreement } from './agreement-record.js';
import { findVersionsOf, moveDraft, renameInAgreements, renameScheduler } from './agreement-store.js';

export const agreementRenaming: Renaming<Context> = {
  name: 'agreements',
  rename: async (ctx, who) => {
    for (const version of await findVersionsOf([who.from, who.to])) await renameDrafts(ctx, version, who);
    await renameInAgreements(who.from, who.to);
  },
};

/** What was not handed in yet is sealed with its author's own key. */
async function renameDrafts(ctx: Context, { id, drafts }: KeptAgreement, who: Rename): Promise<void> {
  const read = drafts[who.from];
  if (read) {
    const owners = { from: personOwner(who.from), to: personOwner(who.to) };
    const sealed = read.isHandedIn ? read.sealed : await resealed(ctx, read.sealed, owners);
    await moveDraft(id, { ...who, read, draft: { ...read, sealed } });
  }
  const authors = Object.keys(drafts).map((author) => (author === who.from ? who.to : author));
  for (const author of authors) await renameScheduler(id, author, who);
}
