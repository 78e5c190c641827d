// The home page's data, shared by every page of the tab.
import type { UseQueryResult } from '@tanstack/react-query';
import type { HomePair, HomeResponse } from '../../../shared/api/tab-api.js';
import { amend, refresh } from '../../../shared/ui/answer-cache.js';
import { useRead } from './use-read.js';

const HOME = '/home';

export function useHome(): UseQueryResult<HomeResponse> {
  return useRead(HOME, { again: 30_000, freshMs: 10_000, isReadOnReturn: true });
}

/** Puts in what an action changed, then asks the server for the rest. */
export function updateHome(change: Partial<HomeResponse> = {}): void {
  amend<HomeResponse>(HOME, (home) => ({ ...home, ...change }));
  // Also from other pages: whoever comes back finds the next step as it is, and it does not change under the eyes.
  refresh(HOME);
}

/** The same for the relationship on the home page, when it is this one. */
export function updateHomePair(pairId: string, change: Partial<HomePair>): void {
  amend<HomeResponse>(HOME, (home) =>
    home.relationship?.id === pairId ? { ...home, relationship: { ...home.relationship, ...change } } : home,
  );
  refresh(HOME);
}
