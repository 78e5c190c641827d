// The pages about concerns, conduct and my own data as places of the tab: how each is written in the address, and read from it.
export type CarePlace =
  | { page: 'concerns' | 'conduct' | 'my-data' }
  /** pairId: where it was noticed. */
  | { page: 'tell'; pairId?: string }
  | { page: 'concern'; concernId: string };

/** Undefined for a place that is about something else. */
export function readCarePlace(place: string): CarePlace | undefined {
  const [area, id, pairId] = place.split('/');
  if (area === 'conduct' || area === 'my-data') return { page: area };
  if (area !== 'concerns') return undefined;
  if (!id) return { page: 'concerns' };
  if (id === 'new') return { page: 'tell', ...(pairId ? { pairId } : {}) };
  return { page: 'concern', concernId: id };
}

export function carePlace(place: CarePlace): string {
  switch (place.page) {
    case 'concerns':
    case 'conduct':
    case 'my-data':
      return place.page;
    case 'tell':
      return place.pairId ? `concerns/new/${place.pairId}` : 'concerns/new';
    case 'concern':
      return `concerns/${place.concernId}`;
  }
}
