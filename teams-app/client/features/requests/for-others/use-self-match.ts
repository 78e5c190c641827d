// What the home page knows about people finding each other: where I may search, and who waits for my answer.
import type { SelfMatchResponse } from '../../../../../shared/api/request-api.js';
import { useRead } from '../../../for-all/use-read.js';

export const SELF_MATCH = '/self-match';

export type SelfMatch = SelfMatchResponse & { isPending: boolean };

const NOTHING: SelfMatchResponse = { search: [], answers: [] };
const AGAIN_MS = 30_000;

/** The home page gets on without it. */
export function useSelfMatch(): SelfMatch {
  const { data = NOTHING, isPending } = useRead(SELF_MATCH, { again: AGAIN_MS });
  return { ...data, isPending };
}
