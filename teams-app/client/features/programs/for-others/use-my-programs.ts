// What the home page knows about programs and a new match; it gets on without either.
import type { MyMatchView } from '../../../../../shared/api/matching-api.js';
import { useRead } from '../../../for-all/use-read.js';

export function useMyPrograms() {
  const { data, isPending } = useRead('/programs');
  return { programs: data?.programs ?? [], mayCreate: data?.mayCreate ?? false, isPending };
}

export function useMyMatch(isWanted: boolean): MyMatchView | null {
  return useRead('/my-match', { isWanted }).data ?? null;
}
