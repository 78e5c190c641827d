// Who is waited for in the check-ins of a relationship: somebody has answered, and they have not since.
import { peopleBehind } from '../../people/people-actions.js';
import { turnsOf, type WaitingSource } from '../../ports/waiting-source.js';
import { findNewest } from './check-in-store.js';

/** Whoever let more of them pass has been waited for long enough. */
const LOOKED_AT = 6;

export const checkInWaiting: WaitingSource = {
  name: 'check-ins',
  turnsIn: async ({ id, members }) => {
    const checkIns = await findNewest(id, LOOKED_AT);
    const memberIds = members.map(({ personId }) => personId);
    const answeredBy = checkIns.flatMap(({ answers }) => answers.map(({ personId }) => personId));
    const personOf = await peopleBehind([...memberIds, ...answeredBy]);
    const today = (personId: string) => personOf.get(personId)?.id ?? personId;
    // An answer stands under the person's id of its day, which may be another than that of the member.
    const memberOf = new Map(memberIds.map((member) => [today(member), member]));
    const rounds = checkIns.map(({ answers }) =>
      answers.map(({ personId, answeredAt }) => ({
        personId: memberOf.get(today(personId)) ?? personId,
        at: answeredAt,
      })),
    );
    return turnsOf('check-in', memberIds, rounds);
  },
};
