// What I may do about somebody who keeps me waiting in a relationship of mine.

import type { WaitedForRequest } from '../../../../shared/api/waiting-api.js';
import { forget } from '../../../../shared/ui/answer-cache.js';
import { useApi } from '../../for-all/use-api.js';
import { updateHome } from '../../for-all/use-home.js';
import { pairPath } from '../../for-all/use-pair.js';
import { spacePath } from '../../for-all/use-pair-space.js';

/** A page that shows an older state is brought up to date, also when the action was refused for it. */
export function useWaitingActions(pairId: string) {
  const api = useApi();
  const send = (action: 'nudge' | 'end', personId: string) =>
    api.post(`${pairPath(pairId)}/waiting/${action}`, {
      personId,
    } satisfies WaitedForRequest);
  return {
    nudge: async (personId: string) =>
      void (await send('nudge', personId).finally(() => forget(spacePath(pairId)))),
    end: async (personId: string) => {
      await send('end', personId).finally(() => forget(pairPath(pairId)));
      forget('/past-relationships');
      updateHome();
    },
  };
}
