// What happened in a relationship, in order, from the dates that its parts keep anyway.
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryKind, EntryView, SessionWithNotes } from '../../../../shared/api/space-api.js';

export type TimelineEvent = {
  id: string;
  at: string;
  /** Names the sentence in the catalog, under `space.timeline.events`. */
  what: 'started' | 'ended' | 'met' | 'done' | 'taken' | Exclude<EntryKind, 'action'>;
  /** What it is about, in the words of whoever wrote it. */
  about?: string;
  /** Whose doing it was, where that matters. */
  personId?: string;
};

export type TimelineFacts = {
  pair: Pick<PairResponse, 'id' | 'startedAt' | 'endedAt'>;
  sessions: readonly SessionWithNotes[];
  entries: readonly EntryView[];
};

/** The newest first; nothing that is still to come. */
export function timelineOf({ pair, sessions, entries }: TimelineFacts, now: Date): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { id: `${pair.id}-started`, at: pair.startedAt, what: 'started' },
    ...(pair.endedAt ? [{ id: `${pair.id}-ended`, at: pair.endedAt, what: 'ended' as const }] : []),
    ...sessions.map(({ session }) => ({ id: session.id, at: session.end, what: 'met' as const })),
    ...entries.flatMap(eventsOf),
  ];
  return events
    .filter(({ at }) => Date.parse(at) <= now.getTime())
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** An action is news when it is done; that it was written down stands in the session's summary. */
function eventsOf({ id, createdAt, closedAt, authorId, content }: EntryView): TimelineEvent[] {
  const about = 'text' in content ? content.text : content.title;
  if (content.kind === 'action')
    return closedAt
      ? [{ id: `${id}-done`, at: closedAt, what: 'done', about, personId: content.ownerId }]
      : [];
  const written = { id, at: createdAt, what: content.kind, about, personId: authorId };
  const taken = closedAt ? [{ id: `${id}-taken`, at: closedAt, what: 'taken' as const, about }] : [];
  return [written, ...taken];
}
