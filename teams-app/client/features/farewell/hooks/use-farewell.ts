// The end of a mentoring relationship of mine, and what can be done about it.

import type { UseQueryResult } from '@tanstack/react-query';
import type {
  ClosingDateRequest,
  ClosingWordsRequest,
  FarewellResponse,
} from '../../../../../shared/api/farewell-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../for-all/use-api.js';
import { updateHome } from '../../../for-all/use-home.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';

export function useFarewell(pairId: string): UseQueryResult<FarewellResponse> {
  return useRead(farewellPath(pairId), { again: 30_000 });
}

/** Each ends with what holds afterwards. */
export function useFarewellActions(pairId: string) {
  const api = useApi();
  const path = farewellPath(pairId);
  const keep = (now: FarewellResponse) => {
    put(path, now);
    if (now.ended) {
      forget(pairPath(pairId));
      forget('/past-relationships');
      updateHome();
    }
    return now;
  };
  return {
    load: async () => keep(await api.get(path)),
    nameDay: async (request: ClosingDateRequest) => keep(await api.post(`${path}/day`, request)),
    keepWords: async (request: ClosingWordsRequest) => keep(await api.put(`${path}/words`, request)),
    partWays: async () => keep(await api.post(`${path}/part-ways`)),
    setInTouch: async (asks: boolean) => keep(await api.post(`${path}/in-touch`, { asks })),
  };
}

function farewellPath(pairId: string) {
  return `${pairPath(pairId)}/farewell` as const;
}
