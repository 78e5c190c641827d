// The pages of a mentoring relationship as places of the tab: how each is written in the address, and read from it.

/** Parts of a relationship's space that have a page of their own. */
const PARTS = ['book', 'closing', 'certificate'] as const;
type Part = (typeof PARTS)[number];

export type PairPlace = { page: 'space' | Part; pairId: string };

/** Undefined for a place that is not in a relationship's space. */
export function readPairPlace(place: string): PairPlace | undefined {
  const [area, pairId, part] = place.split('/');
  if (area !== 'pair' || !pairId) return undefined;
  return { page: PARTS.find((one) => one === part) ?? 'space', pairId };
}

/** Ids of relationships are letters, digits and hyphens. */
export function pairPlace({ page, pairId }: PairPlace): string {
  return page === 'space' ? `pair/${pairId}` : `pair/${pairId}/${page}`;
}
