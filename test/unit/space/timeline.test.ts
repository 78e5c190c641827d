// What happened in a relationship, in order.
import assert from 'node:assert/strict';
import type { EntryContent, EntryView, NotesState } from '../../../shared/api/space-api.js';
import { timelineOf } from '../../../teams-app/client/parts/space/timeline.js';

const notes: NotesState = { preparedBy: [], summary: 'none', toConfirm: [] };
const session = (day: string) => ({
  session: { id: day, start: `${day}T09:00:00Z`, end: `${day}T09:30:00Z`, state: 'booked' as const },
  notes,
});
const entry = (day: string, content: EntryContent, closedDay?: string): EntryView => ({
  id: `${content.kind}-${day}`,
  authorId: 'ana',
  createdAt: `${day}T12:00:00Z`,
  version: 0,
  content,
  ...(closedDay ? { closedAt: `${closedDay}T12:00:00Z` } : {}),
});

describe('the timeline of a relationship', () => {
  const pair = { id: 'r', startedAt: '2026-11-01T08:00:00Z' };
  const now = new Date('2026-11-20T08:00:00Z');

  it('tells the newest first, actions when they are done, and nothing that is still to come', () => {
    const action = { kind: 'action' as const, text: 'Call Eva', ownerId: 'ben' };
    const events = timelineOf(
      {
        pair,
        sessions: [session('2026-11-25'), session('2026-11-10')],
        entries: [
          entry('2026-11-11', action),
          entry('2026-11-12', action, '2026-11-18'),
          entry('2026-11-13', { kind: 'thanks', text: 'For your patience' }),
          entry('2026-11-14', { kind: 'opportunity', title: 'A talk', note: '' }, '2026-11-15'),
        ],
      },
      now,
    );
    assert.deepEqual(
      events.map(({ what, about, personId }) => [what, about, personId]),
      [
        ['done', 'Call Eva', 'ben'],
        ['taken', 'A talk', undefined],
        ['opportunity', 'A talk', 'ana'],
        ['thanks', 'For your patience', 'ana'],
        ['met', undefined, undefined],
        ['started', undefined, undefined],
      ],
    );
  });

  it('begins with the end of what has ended', () => {
    const events = timelineOf(
      { pair: { ...pair, endedAt: '2026-11-19T08:00:00Z' }, sessions: [], entries: [] },
      now,
    );
    assert.deepEqual(
      events.map(({ what }) => what),
      ['ended', 'started'],
    );
  });
});
