// The pages of a mentoring relationship as places of the tab: how each is written in the address, and read from it.

/** Parts of a relationship's space that have a page of their own. */
const PARTS = [
  'book',
  'session',
  'agreement',
  'agreement-print',
  'goals',
  'notes',
  'exchange',
  'questions',
  'prompts',
  'closing',
  'certificate',
] as const;
type Part = (typeof PARTS)[number];

/** itemId: which one of a part that has several, such as a goal. */
export type PairPlace = { page: 'space' | Part; pairId: string; itemId?: string };

/** Where I say what I tell all my partners. */
export const MY_CARD = 'me/card';

/** Undefined for a place that is not in a relationship's space. */
export function readPairPlace(place: string): PairPlace | undefined {
  const [area, pairId, part, itemId] = place.split('/');
  if (area !== 'pair' || !pairId) return undefined;
  const page = PARTS.find((one) => one === part);
  if (!page) return { page: 'space', pairId };
  return { page, pairId, ...(itemId ? { itemId } : {}) };
}

/** Ids of relationships and of what is in them are letters, digits and hyphens. */
export function pairPlace({ page, pairId, itemId }: PairPlace): string {
  return ['pair', pairId, ...(page === 'space' ? [] : [page]), ...(itemId ? [itemId] : [])].join('/');
}
