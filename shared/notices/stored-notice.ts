// A notice on its way to one person, and where it stands afterwards.
import { z } from 'zod';
import { notice } from '../ports/notice.js';

/**
 * pending: to be sent; waiting: to be sent once the person can be reached; sent: shown; stale: shown, and to be shown
 * anew; undeliverable: will never arrive; moot: was no longer so when it was to be sent.
 */
const noticeState = z.enum(['pending', 'waiting', 'sent', 'stale', 'undeliverable', 'moot']);

export const storedNotice = z.object({
  id: z.string(),
  personId: z.string(),
  notice,
  state: noticeState,
  attempts: z.number(),
  /** Goes up whenever what the card shows has changed. */
  revision: z.number(),
  /** Absent where nothing is to be done: only what is pending or stale has a next attempt. */
  nextAttemptAt: z.date().optional(),
  /** Where the message stands once it was sent. */
  conversationId: z.string().optional(),
  activityId: z.string().optional(),
});
export type StoredNotice = z.infer<typeof storedNotice>;
