// The query options that collections share: $select, $top, $skip, and the link to the next page.
import type { Request } from 'express';
import { GraphRefusal } from './refusal.js';

export type Item = Record<string, unknown>;
export type PageRules = { byDefault: number; most: number };

/** @throws GraphRefusal for options outside of `known`: an ignored option would hide a mistake */
export function assertOptions(req: Request, known: readonly string[]): void {
  const unknown = Object.keys(req.query).find((name) => !known.includes(name));
  if (unknown)
    throw new GraphRefusal(
      400,
      'BadRequest',
      `The query parameter '${unknown}' is not supported by the sandbox here.`,
    );
}

/** @param properties all that the type has; an item keeps its id and annotations whatever is selected */
export function select(req: Request, item: Item, properties: readonly string[] = Object.keys(item)): Item {
  const wanted = String(req.query['$select'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (wanted.length === 0) return item;
  const unknown = wanted.find((name) => !properties.includes(name));
  if (unknown)
    throw new GraphRefusal(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}'.`,
    );
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name === 'id' || name.startsWith('@') || wanted.includes(name)),
  );
}

export function page<T>(
  req: Request,
  items: readonly T[],
  { byDefault, most }: PageRules,
): { part: readonly T[]; next: { '@odata.nextLink'?: string } } {
  const top = wholeNumber(req, '$top') ?? byDefault;
  const skip = wholeNumber(req, '$skip') ?? 0;
  if (top < 1 || top > most)
    throw new GraphRefusal(400, 'ErrorInvalidParameter', `The value of $top must be between 1 and ${most}.`);
  const part = items.slice(skip, skip + top);
  if (skip + top >= items.length) return { part, next: {} };
  const link = new URL(req.originalUrl, `https://${req.get('host') ?? 'localhost'}`);
  link.searchParams.set('$top', String(top));
  link.searchParams.set('$skip', String(skip + top));
  return { part, next: { '@odata.nextLink': link.href } };
}

function wholeNumber(req: Request, name: '$top' | '$skip'): number | undefined {
  const text = req.query[name];
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^\d+$/.test(text)) return Number(text);
  throw new GraphRefusal(400, 'BadRequest', `Invalid value '${String(text)}' for ${name} query option.`);
}
