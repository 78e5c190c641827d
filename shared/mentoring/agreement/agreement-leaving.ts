// An agreement that is being made needs everybody in it: without who left it is begun anew.
import type { Context } from '../../context.js';
import { openVersionOf } from './agreement.js';
import { findVersions, keepDropped } from './agreement-store.js';

/** What holds already goes on holding for those who remain. */
export async function dropOpenVersions(
  ctx: Context,
  relationshipId: string,
  leaverId: string,
): Promise<void> {
  const open = openVersionOf(await findVersions(relationshipId));
  if (open?.memberIds.includes(leaverId)) await keepDropped(open, ctx.now());
}
