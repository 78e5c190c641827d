// The scheduled work of sessions.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { CALL_OFF_JOB } from '../relationship/end-relationship.js';
import { bookPendingSessions } from './book-in-calendar.js';
import { nudgeToBook } from './booking-nudge.js';
import { callOffSessions } from './call-off.js';
import { bringNotes } from './notes/bring-notes.js';

export const sessionJobs: JobTable<Context> = [
  { name: CALL_OFF_JOB, every: '1 minute', run: callOffSessions },
  { name: 'book-pending-sessions', every: '1 minute', run: bookPendingSessions },
  { name: 'nudge-to-book', every: '1 hour', run: nudgeToBook },
  { name: 'bring-notes', every: '5 minutes', run: bringNotes },
];
