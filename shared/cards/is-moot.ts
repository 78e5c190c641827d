// Whether a notice that was not sent yet is no longer so: what it asks for was done meanwhile.
import type { Context } from '../context.js';
import type { Notice } from '../notices/notice.js';
import { isActionSettled } from './space-cards.js';
import { isWaitOver } from './waiting-cards.js';

/** @param ctx of the person who would be told */
export async function isMoot(ctx: Context, notice: Notice): Promise<boolean> {
  switch (notice.kind) {
    case 'action-due':
      return isActionSettled(ctx, notice);
    case 'waiting-reminder':
    case 'waiting-nudge':
    case 'waiting-choice':
      return isWaitOver(ctx, notice);
    default:
      return false;
  }
}
