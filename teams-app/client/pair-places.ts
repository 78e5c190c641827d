// The pages of a mentoring relationship as places of the tab: how each is written in the address, and read from it.

/** Parts of a relationship's space that have a page of their own. */
const PARTS = ['book'] as const;
type Part = (typeof PARTS)[number];

/** Parts with a page for each of several things. */
const ITEM_PARTS = ['session'] as const;
type ItemPart = (typeof ITEM_PARTS)[number];

export type PairPlace =
  | { page: 'space' | Part; pairId: string }
  | { page: ItemPart; pairId: string; itemId: string };

/** Undefined for a place that is not in a relationship's space. */
export function readPairPlace(place: string): PairPlace | undefined {
  const [area, pairId, part, itemId] = place.split('/');
  if (area !== 'pair' || !pairId) return undefined;
  const itemPart = ITEM_PARTS.find((one) => one === part);
  if (itemPart && itemId) return { page: itemPart, pairId, itemId };
  return { page: PARTS.find((one) => one === part) ?? 'space', pairId };
}

/** Ids of relationships, and of what is in them, are letters, digits and hyphens. */
export function pairPlace(place: PairPlace): string {
  const { page, pairId } = place;
  if (page === 'space') return `pair/${pairId}`;
  return 'itemId' in place ? `pair/${pairId}/${page}/${place.itemId}` : `pair/${pairId}/${page}`;
}
