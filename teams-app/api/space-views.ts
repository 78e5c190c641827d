// How entries, sessions and their notes look to a member of their relationship.

import type { EntryView, SessionNotesResponse, SessionWithNotes } from '../../shared/api/space-api.js';
import type {
  NotedSession,
  SessionNotes,
} from '../../shared/mentoring/sessions/notes/session-note-actions.js';
import { sessionView } from '../../shared/mentoring/sessions/session-view.js';
import type { OpenedEntry } from '../../shared/mentoring/space/space-entry.js';

export function entryView({ createdAt, closedAt, ...rest }: OpenedEntry): EntryView {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
  };
}

export function notedView({ session, notes }: NotedSession): SessionWithNotes {
  return { session: sessionView(session), notes };
}

export function notesView({ preparations, writings, ...noted }: SessionNotes): SessionNotesResponse {
  return {
    ...notedView(noted),
    preparations: preparations.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
    writings: writings.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
  };
}
