// A mentoring relationship of mine, shared by the pages of its space.
import type { UseQueryResult } from '@tanstack/react-query';
import type { PairResponse } from '../../../shared/api/pair-api.js';
import { useRead } from './use-read.js';

export function pairPath(pairId: string) {
  return `/relationships/${encodeURIComponent(pairId)}` as const;
}

export function usePair(pairId: string): UseQueryResult<PairResponse> {
  return useRead(pairPath(pairId), { again: 30_000 });
}
