// What somebody says for the end, and whether they are asked later: for one who had two records.
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { resealed } from '../../platform/sealed-json.js';
import type { Rename, Renaming } from '../../ports/renaming.js';
import type { ClosingPart } from './closing.js';
import { deletePart, findParts, findPartsBy, renameInClosings, savePart } from './closing-store.js';
import { renameInTouch } from './in-touch-store.js';

export const farewellRenaming: Renaming<Context> = {
  name: 'farewell',
  rename: async (ctx, who) => {
    await renameInClosings(who.from, who.to);
    for (const part of await findPartsBy([who.from])) await movePart(ctx, part, who);
    await renameInTouch(who.from, who.to);
  },
};

/** Of two parts for one end that which was finished stays, else the one that was there first: both are whole. */
async function movePart(ctx: Context, part: ClosingPart, { from, to }: Rename): Promise<void> {
  const moved = { ...part, personId: to, ...(await reflectionOf(ctx, part, { from, to })) };
  if (!(await savePart(moved, 0)) && part.doneAt) {
    const other = (await findParts([part.relationshipId])).find(({ personId }) => personId === to);
    if (other && !other.doneAt) await savePart({ ...moved, version: other.version + 1 }, other.version);
  }
  await deletePart(part);
}

/** What is for the author alone is sealed with their own key. */
async function reflectionOf(
  ctx: Context,
  { reflection }: ClosingPart,
  { from, to }: Rename,
): Promise<Pick<ClosingPart, 'reflection'>> {
  if (reflection?.audience !== 'me') return {};
  const owners = { from: personOwner(from), to: personOwner(to) };
  return { reflection: { ...reflection, sealed: await resealed(ctx, reflection.sealed, owners) } };
}
