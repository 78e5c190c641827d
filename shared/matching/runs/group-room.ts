// Whether people are free for a mentoring relationship that a manager makes: a pure rule.

import type { KnownPair } from '../../ports/known-pair.js';
import type { Participant } from '../../programs/enrollment/participant-actions.js';

export type Wished = { mentorId: string; menteeIds: readonly string[] };

export type RoomProblem =
  | { code: 'with-oneself' }
  | { code: 'not-free'; personId: string }
  | { code: 'no-room'; personId: string; places: number };

/** @param known the program's pairs, those that were promised included */
export function roomProblem(
  { mentorId, menteeIds }: Wished,
  participants: readonly Participant[],
  known: readonly KnownPair[],
): RoomProblem | undefined {
  if (new Set([mentorId, ...menteeIds]).size <= menteeIds.length) return { code: 'with-oneself' };
  const takesPart = (personId: string, role: 'mentor' | 'mentee') =>
    participants.some(
      (one) => one.personId === personId && one.status === 'active' && one.roles.includes(role),
    );
  if (!takesPart(mentorId, 'mentor')) return { code: 'not-free', personId: mentorId };
  const running = known.filter(({ state }) => state === 'running');
  const busy = menteeIds.find(
    (id) => !takesPart(id, 'mentee') || running.some(({ menteeId }) => menteeId === id),
  );
  if (busy !== undefined) return { code: 'not-free', personId: busy };
  const capacity = participants.find(({ personId }) => personId === mentorId)?.capacity ?? 0;
  const has = running.filter((pair) => pair.mentorId === mentorId).length;
  const places = Math.max(0, capacity - has);
  return menteeIds.length > places ? { code: 'no-room', personId: mentorId, places } : undefined;
}
