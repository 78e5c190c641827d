// Finds participants by words, role and status.
import type { EnrollmentStatus, ParticipantView } from '../../../../shared/api/enrollment-api.js';

export type ParticipantFilter = {
  text: string;
  role: '' | 'mentee' | 'mentor';
  status: '' | EnrollmentStatus;
};

export const everybody: ParticipantFilter = { text: '', role: '', status: '' };

/** Each word must be found somewhere; order and case do not matter. */
export function filterParticipants(
  participants: readonly ParticipantView[],
  { text, role, status }: ParticipantFilter,
): ParticipantView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return participants.filter((one) => {
    const said = `${one.displayName} ${one.email ?? ''} ${one.department} ${one.office}`.toLowerCase();
    return (
      words.every((word) => said.includes(word)) &&
      (role === '' || one.roles.includes(role)) &&
      (status === '' || one.status === status)
    );
  });
}
