// Who is waited for in rounds: somebody wrote, or passed, and they have not since.
import { turnsOf, type WaitingSource } from '../../ports/waiting-source.js';
import { exchangeId } from './round.js';
import { findRound, findRoundsIn } from './round-store.js';

export const roundWaiting: WaitingSource = {
  name: 'rounds',
  turnsIn: async ({ id, members }) => {
    const memberIds = members.map(({ personId }) => personId);
    const [exchange, prompts] = await Promise.all([findRound(exchangeId(id)), findRoundsIn(id, 'prompt')]);
    return [
      ...turnsOf('exchange', memberIds, exchange ? [exchange.answers] : []),
      ...turnsOf(
        'prompt',
        memberIds,
        prompts.map(({ answers }) => answers),
      ),
    ];
  },
};
