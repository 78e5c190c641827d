// Reads one thing from the API and keeps it under its own address, for all parts of a page that show it.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { PathOf, ResponseOf } from '../api/route-contract.js';
import { answerCache } from './answer-cache.js';
import { useAnyApi } from './use-api.js';

export type ReadOptions<Answer> = {
  /** How soon to ask again, in milliseconds, also given what is there; nothing when it does not change by itself. */
  again?: number | ((answer: Answer | undefined) => number | false);
  isWanted?: boolean;
  /** For how long it is as good as new. Parts of one page ask once; a page that is come back to asks again. */
  freshMs?: number;
  /** Asks again when somebody comes back to the window. */
  isReadOnReturn?: boolean;
  /** How it is asked for where one plain request would not do. */
  ask?: () => Promise<Answer>;
};

/** What a door says of its own routes. */
export type ReadOf<C> = <Path extends PathOf<C, 'GET'>>(
  path: Path,
  options?: ReadOptions<ResponseOf<C, 'GET', Path>>,
) => UseQueryResult<ResponseOf<C, 'GET', Path>>;

export function useRead<Answer>(
  path: string,
  { again, isWanted = true, freshMs = 1_000, isReadOnReturn = false, ask }: ReadOptions<Answer> = {},
): UseQueryResult<Answer> {
  const api = useAnyApi();
  return useQuery<Answer>(
    {
      queryKey: [path],
      queryFn: ask ?? (() => api.get(path) as Promise<Answer>),
      staleTime: freshMs,
      refetchOnWindowFocus: isReadOnReturn,
      enabled: isWanted,
      refetchInterval: typeof again === 'function' ? (query) => again(query.state.data) : (again ?? false),
    },
    answerCache,
  );
}

export type Question<Answer> = { key: readonly unknown[]; ask: () => Promise<Answer>; isWanted?: boolean };

/** Asks once when it appears, such as for what would become of a change, and forgets the answer when it goes. */
export function useAsk<Answer>({ key, ask, isWanted = true }: Question<Answer>): UseQueryResult<Answer> {
  return useQuery<Answer>(
    {
      queryKey: ['asked', ...key],
      queryFn: ask,
      enabled: isWanted,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
    },
    answerCache,
  );
}
