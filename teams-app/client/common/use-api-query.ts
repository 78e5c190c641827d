// Asks the API for one thing and keeps it under its own address; an action's answer can be put in its place.
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTab } from './tab-context.js';

export type ApiQueryOptions<Answer> = {
  /** How soon to ask again, in milliseconds, given what is there; false when nothing changes by itself. */
  again?: (answer: Answer | undefined) => number | false;
  isWanted?: boolean;
};

export function useApiQuery<Answer>(
  path: string,
  { again, isWanted = true }: ApiQueryOptions<Answer> = {},
): UseQueryResult<Answer> {
  const { api } = useTab();
  return useQuery<Answer>({
    queryKey: [path],
    queryFn: () => api.get<Answer>(path),
    // Parts of one page ask once; a page that is come back to asks again.
    staleTime: 1_000,
    refetchOnWindowFocus: false,
    enabled: isWanted,
    ...(again ? { refetchInterval: (query) => again(query.state.data) } : {}),
  });
}

/** put: this is what the path answers from now on; forget: ask again for each path that begins so. */
export function useApiCache() {
  const cache = useQueryClient();
  const put = useCallback(
    <Answer>(path: string, answer: Answer) => cache.setQueryData<Answer>([path], answer),
    [cache],
  );
  const forget = useCallback(
    (beginning: string) =>
      void cache.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith(beginning),
      }),
    [cache],
  );
  return { put, forget };
}
