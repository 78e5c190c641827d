// Whether a notice that was not sent yet is no longer so: what it is about was done meanwhile, or has passed.
import type { Context } from '../context.js';
import type { Notice } from '../ports/notice.js';
import { isCheckInSettled } from './check-in-card.js';
import { isSessionPast } from './session-card.js';
import { isActionSettled } from './space-cards.js';
import { isWaitOver } from './waiting-cards.js';

/** @param ctx of the person who would be told */
export async function isMoot(ctx: Context, notice: Notice): Promise<boolean> {
  switch (notice.kind) {
    case 'check-in':
      return isCheckInSettled(ctx, notice);
    case 'session-booked':
    case 'session-pending':
      return isSessionPast(ctx, notice);
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
