// The home page's data, shared by every page of the tab.
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { HomeResponse } from '../../../shared/api/tab-api.js';
import { useTab } from './tab-context.js';

const key = ['home'];

export function useHome(): UseQueryResult<HomeResponse> {
  const { api } = useTab();
  return useQuery({
    queryKey: key,
    queryFn: () => api.get<HomeResponse>('/home'),
    staleTime: 10_000,
    refetchInterval: 30_000,
  });
}

/** Puts in what an action answered, then asks the server for the rest. */
export function useHomeUpdate(): (change: Partial<HomeResponse>) => void {
  const cache = useQueryClient();
  return useCallback(
    (change) => {
      cache.setQueryData<HomeResponse>(key, (home) => (home ? { ...home, ...change } : home));
      // Also from other pages: whoever comes back finds the next step as it is, and it does not change under the eyes.
      void cache.invalidateQueries({ queryKey: key, refetchType: 'all' });
    },
    [cache],
  );
}
