// What the home page knows about programs and a new match; it gets on without either.
import type { MyMatchResponse, MyMatchView } from '../../../../../shared/api/matching-api.js';
import type { ProgramsResponse } from '../../../../../shared/api/program-api.js';
import { useRead } from '../../../../../shared/ui/use-read.js';

export function useMyPrograms() {
  const { data, isPending } = useRead<ProgramsResponse>('/programs');
  return { programs: data?.programs ?? [], mayCreate: data?.mayCreate ?? false, isPending };
}

export function useMyMatch(isWanted: boolean): MyMatchView | null {
  return useRead<MyMatchResponse>('/my-match', { isWanted }).data ?? null;
}
