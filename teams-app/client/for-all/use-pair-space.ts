// All that the page of a relationship's space shows, in one request; from then on only whether it has changed is asked.
import type { UseQueryResult } from '@tanstack/react-query';
import type { PairSpaceResponse } from '../../../shared/api/pair-space-api.js';
import { known, put } from '../../../shared/ui/answer-cache.js';
import { useApi } from './use-api.js';
import { pairPath } from './use-pair.js';
import { useRead } from './use-read.js';

export function spacePath(pairId: string) {
  return `${pairPath(pairId)}/space` as const;
}

export function usePairSpace(pairId: string): UseQueryResult<PairSpaceResponse> {
  const api = useApi();
  const path = spacePath(pairId);
  return useRead(path, {
    again: 30_000,
    ask: async () => {
      const before = known<PairSpaceResponse>(path);
      if (before) {
        const { version } = await api.get(`${pairPath(pairId)}/changes`);
        if (version === before.version) return before;
      }
      const space = await api.get(path);
      // The pages that begin here need not ask for the pair.
      put(pairPath(pairId), space.pair);
      return space;
    },
  });
}
