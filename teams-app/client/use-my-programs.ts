// What the home page knows about programs and a new match; it gets on without either.
import { useQuery } from '@tanstack/react-query';
import type { MyMatchResponse } from '../../shared/api/matching-api.js';
import type { ProgramsResponse } from '../../shared/api/program-api.js';
import { ApiError } from '../../shared/ui/api-client.js';
import { useApiQuery } from './parts/program/use-api-query.js';
import { useTab } from './tab-context.js';

export function useMyPrograms() {
  const { data, isPending } = useApiQuery<ProgramsResponse>('/programs');
  return { programs: data?.programs ?? [], mayCreate: data?.mayCreate ?? false, isPending };
}

export function useMyMatch(isWanted: boolean): MyMatchResponse | undefined {
  const { api } = useTab();
  const { data } = useQuery({
    queryKey: ['/my-match'],
    queryFn: async () => {
      try {
        return await api.get<MyMatchResponse | null>('/my-match');
      } catch (failure) {
        if (failure instanceof ApiError && failure.status === 404) return null;
        throw failure;
      }
    },
    enabled: isWanted,
  });
  return data ?? undefined;
}
