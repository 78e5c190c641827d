// What the form of a concern holds, what is missing in it, and what is sent.
import type {
  ConcernKind,
  ConcernPlacesResponse,
  ConcernRequest,
} from '../../../../../shared/api/concern-api.js';

export type ConcernDraft = {
  programId: string;
  /** Empty: about no relationship in particular. */
  relationshipId: string;
  kind: ConcernKind | undefined;
  isUrgent: boolean;
  text: string;
  /** Readers whom I take out. */
  keptFromIds: readonly string[];
};

type Place = ConcernPlacesResponse['places'][number];

/** @param pairId where it was noticed, if the form was opened from there */
export function startDraft(places: readonly Place[], pairId: string | undefined): ConcernDraft {
  const noticed = places.find(({ pairs }) => pairs.some((pair) => pair.relationshipId === pairId));
  return {
    programId: (noticed ?? places[0])?.programId ?? '',
    relationshipId: noticed ? (pairId ?? '') : '',
    kind: undefined,
    isUrgent: false,
    text: '',
    keptFromIds: [],
  };
}

/** Fields in the order of the form. @param mayRead how many would read it */
export function missingIn({ kind, text }: ConcernDraft, mayRead: number): ('kind' | 'text' | 'readers')[] {
  return [
    ...(kind ? [] : (['kind'] as const)),
    ...(text.trim() === '' ? (['text'] as const) : []),
    ...(mayRead === 0 ? (['readers'] as const) : []),
  ];
}

export function requestOf(
  id: string,
  { relationshipId, kind = 'other', ...rest }: ConcernDraft,
): ConcernRequest {
  return {
    ...rest,
    id,
    kind,
    keptFromIds: [...rest.keptFromIds],
    ...(relationshipId ? { relationshipId } : {}),
  };
}
