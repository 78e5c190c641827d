// Who is waited for in the check-ins of a relationship: somebody has answered, and they have not since.
import { turnsOf, type WaitingSource } from '../../ports/waiting-source.js';
import { findNewest } from './check-in-store.js';

/** Whoever let more of them pass has been waited for long enough. */
const LOOKED_AT = 6;

export const checkInWaiting: WaitingSource = {
  name: 'check-ins',
  turnsIn: async ({ id, members }) => {
    const checkIns = await findNewest(id, LOOKED_AT);
    const memberIds = members.map(({ personId }) => personId);
    const rounds = checkIns.map(({ answers }) =>
      answers.map(({ personId, answeredAt }) => ({ personId, at: answeredAt })),
    );
    return turnsOf('check-in', memberIds, rounds);
  },
};
