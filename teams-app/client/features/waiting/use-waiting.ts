// Who waits for whom in a relationship of mine, and what I may do about it.

import type { WaitedForRequest, WaitingResponse } from '../../../../shared/api/waiting-api.js';
import { forget } from '../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../../shared/ui/use-api.js';
import { useRead } from '../../../../shared/ui/use-read.js';
import { updateHome } from '../../common/use-home.js';
import { pairPath } from '../../common/use-pair.js';

export function useWaiting(pairId: string) {
  return useRead<WaitingResponse>(waitingPath(pairId), { again: 30_000 });
}

/** A page that shows an older state is brought up to date, also when the action was refused for it. */
export function useWaitingActions(pairId: string) {
  const api = useApi();
  const path = waitingPath(pairId);
  const send = (action: 'nudge' | 'end', personId: string) =>
    api.post<WaitingResponse>(`${path}/${action}`, { personId } satisfies WaitedForRequest);
  return {
    nudge: async (personId: string) => void (await send('nudge', personId).finally(() => forget(path))),
    end: async (personId: string) => {
      await send('end', personId).finally(() => forget(pairPath(pairId)));
      forget('/past-relationships');
      updateHome();
    },
  };
}

function waitingPath(pairId: string): string {
  return `${pairPath(pairId)}/waiting`;
}
