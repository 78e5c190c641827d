// Shortens a suggested agenda to the length of a meeting, each item in proportion: a pure rule.
import type { AgendaResponse } from '../../../api/agenda-api.js';

type Items = AgendaResponse['items'];

/** What is short enough stays as it is. */
export function fitAgenda(items: Items, minutes: number): Items {
  const total = items.reduce((sum, item) => sum + item.minutes, 0);
  if (total <= minutes) return items;
  const shares = items.map((item) => (item.minutes * minutes) / total);
  const left = minutes - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  // The minutes that rounding leaves go where it took the most.
  const rounded = new Set(
    [...shares.keys()].toSorted((a, b) => lost(shares[b]) - lost(shares[a])).slice(0, left),
  );
  return items.map((item, index) => ({
    ...item,
    minutes: Math.floor(shares[index] ?? 0) + (rounded.has(index) ? 1 : 0),
  }));
}

function lost(share = 0): number {
  return share - Math.floor(share);
}
