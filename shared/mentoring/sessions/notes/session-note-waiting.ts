// Who is waited for in the summary of the newest session that has one: to confirm what others wrote.
import type { WaitingSource } from '../../../ports/waiting-source.js';
import { findSessionsIn } from '../session-store.js';
import { type SessionNote, unseenWritings } from './session-note.js';
import { findNotesIn } from './session-note-store.js';

export const sessionNoteWaiting: WaitingSource = {
  name: 'session-notes',
  turnsIn: async ({ id, members }) => {
    const notes = await newestNotes(id);
    const memberIds = members.map(({ personId }) => personId);
    return memberIds.flatMap((onPersonId) => {
      // Whoever wrote something later waits since their first.
      const first = new Map(
        unseenWritings(onPersonId, notes)
          .toSorted((one, other) => other.at.getTime() - one.at.getTime())
          .map(({ personId, at }) => [personId, at]),
      );
      const waiting = [...first].map(([personId, since]) => ({ personId, since }));
      return waiting.length > 0 ? [{ kind: 'summary', onPersonId, waiting }] : [];
    });
  },
};

/** What was written after older sessions has been overtaken. */
async function newestNotes(relationshipId: string): Promise<SessionNote[]> {
  const notes = await findNotesIn(relationshipId);
  const summarized = new Set(
    notes.filter(({ kind }) => kind === 'writing').map(({ sessionId }) => sessionId),
  );
  if (summarized.size === 0) return [];
  const sessions = await findSessionsIn([relationshipId]);
  const newest = sessions.findLast(({ id, state }) => state === 'booked' && summarized.has(id));
  return notes.filter(({ sessionId }) => sessionId === newest?.id);
}
