// Pages of a list: `limit` and `from` in the query, and the next page in a Link header.
import type { Request, Response } from 'express';

export type Page<Item> = { items: Item[]; nextFrom: number | undefined; limit: number };

/** Everything at once without a limit, as Moodle does. */
export function pageOf<Item>(all: readonly Item[], { query }: Request): Page<Item> {
  const limit = wholeNumber(query['limit']);
  const from = wholeNumber(query['from']);
  if (limit === 0) return { items: [...all], nextFrom: undefined, limit };
  const end = from + limit;
  return { items: all.slice(from, end), nextFrom: end < all.length ? end : undefined, limit };
}

export function linkNext(res: Response, url: string): void {
  res.setHeader('Link', `<${url}>; rel="next"`);
}

function wholeNumber(value: unknown): number {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : 0;
  return Number.isNaN(number) || number < 0 ? 0 : number;
}
