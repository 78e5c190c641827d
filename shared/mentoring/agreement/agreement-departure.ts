// An agreement that is being made needs everybody in it: without who left it is begun anew.
import type { Context } from '../../context.js';
import type { Departure } from '../../ports/departure.js';
import { openVersionOf } from './agreement.js';
import { findVersions, keepDropped } from './agreement-store.js';

/** What holds already goes on holding for those who remain. */
export const agreementDeparture: Departure<Context> = async (ctx, { relationship, leaverId }) => {
  const open = openVersionOf(await findVersions(relationship.id));
  if (open?.memberIds.includes(leaverId)) await keepDropped(open, ctx.now());
};
