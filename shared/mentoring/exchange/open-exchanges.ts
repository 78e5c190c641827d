// Invites the members of a young relationship to tell each other their hopes and fears before they first meet.

import type { Context } from '../../context.js';
import { DAY } from '../../platform/hours.js';
import { activeRelationships } from '../relationship/relationship-actions.js';
import { exchangeId } from './round.js';
import { freshExchange, tellOpened } from './round-actions.js';
import { findRound, openRound } from './round-store.js';

/** The news of the match comes first. */
const INVITED_AFTER_DAYS = 1;
/** Later it would be no beginning any more. */
const INVITED_WITHIN_DAYS = 30;

/** For a job: whoever was invited is not invited again. */
export async function openExchanges(ctx: Context): Promise<void> {
  for (const { id, startedAt } of await activeRelationships(ctx)) {
    const days = (ctx.now().getTime() - startedAt.getTime()) / DAY;
    if (days < INVITED_AFTER_DAYS || days > INVITED_WITHIN_DAYS) continue;
    const round = (await findRound(exchangeId(id))) ?? (await openRound(freshExchange(ctx, id)));
    if (!round.isTold) await tellOpened(ctx, round);
  }
}
