// All that the page of a relationship's space shows, in one request; from then on only whether it has changed is asked.
import type { UseQueryResult } from '@tanstack/react-query';
import type { PairChangesResponse, PairSpaceResponse } from '../../../shared/api/pair-space-api.js';
import { known, put } from '../../../shared/ui/answer-cache.js';
import { useApi } from '../../../shared/ui/use-api.js';
import { useRead } from '../../../shared/ui/use-read.js';
import { pairPath } from './use-pair.js';

export function spacePath(pairId: string): string {
  return `${pairPath(pairId)}/space`;
}

export function usePairSpace(pairId: string): UseQueryResult<PairSpaceResponse> {
  const api = useApi();
  const path = spacePath(pairId);
  return useRead<PairSpaceResponse>(path, {
    again: 30_000,
    ask: async () => {
      const before = known<PairSpaceResponse>(path);
      if (before) {
        const { version } = await api.get<PairChangesResponse>(`${pairPath(pairId)}/changes`);
        if (version === before.version) return before;
      }
      const space = await api.get<PairSpaceResponse>(path);
      // The pages that begin here need not ask for the pair.
      put(pairPath(pairId), space.pair);
      return space;
    },
  });
}
