// Whether people are free for a mentoring relationship that a manager makes: a pure rule.
import type { Participant } from '../programs/participant-actions.js';
import type { MemberRole, Relationship } from './relationship.js';

export type Wished = { mentorId: string; menteeIds: readonly string[] };

export type RoomProblem =
  | { code: 'with-oneself' }
  | { code: 'not-free'; personId: string }
  | { code: 'no-room'; personId: string; places: number };

/** @param running the program's relationships that go on, beside the wished one */
export function roomProblem(
  { mentorId, menteeIds }: Wished,
  participants: readonly Participant[],
  running: readonly Relationship[],
): RoomProblem | undefined {
  if (new Set([mentorId, ...menteeIds]).size <= menteeIds.length) return { code: 'with-oneself' };
  const takesPart = (personId: string, role: MemberRole) =>
    participants.some(
      (one) => one.personId === personId && one.status === 'active' && one.roles.includes(role),
    );
  if (!takesPart(mentorId, 'mentor')) return { code: 'not-free', personId: mentorId };
  const taken = new Set(running.flatMap((one) => idsOf(one, 'mentee')));
  const busy = menteeIds.find((id) => !takesPart(id, 'mentee') || taken.has(id));
  if (busy !== undefined) return { code: 'not-free', personId: busy };
  const capacity = participants.find(({ personId }) => personId === mentorId)?.capacity ?? 0;
  const has = running
    .filter((one) => idsOf(one, 'mentor').includes(mentorId))
    .reduce((sum, one) => sum + idsOf(one, 'mentee').length, 0);
  const places = Math.max(0, capacity - has);
  return menteeIds.length > places ? { code: 'no-room', personId: mentorId, places } : undefined;
}

function idsOf({ members }: Relationship, role: MemberRole): string[] {
  return members.flatMap((member) => (member.role === role ? member.personId : []));
}
