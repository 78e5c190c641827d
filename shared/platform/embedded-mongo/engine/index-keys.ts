// The keys under which an index lists a document: one per element where a field is an array.
import { CommandError } from '../command-error.js';
import { compileFilter, type Matches } from '../matcher.js';
import { valuesAt } from '../paths.js';
import { type Document, EMPTY_ARRAY, isNumber, keyOf, toDouble } from '../values.js';

export type IndexSpec = {
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  expireAfterSeconds?: unknown;
};

export type IndexKeys = {
  fields: readonly { path: string; direction: 1 | -1 }[];
  /** No keys: the index does not list the document. */
  keysOf(document: Document): unknown[][];
};

export function compileIndexKeys(spec: IndexSpec): IndexKeys {
  const fields = Object.entries(spec.key).map(([path, direction]) => ({
    path,
    direction: isNumber(direction) && toDouble(direction) < 0 ? (-1 as const) : (1 as const),
  }));
  const covers: Matches = spec.partialFilterExpression
    ? compileFilter(spec.partialFilterExpression)
    : () => true;
  return {
    fields,
    keysOf: (document) => {
      if (!covers(document)) return [];
      const values = fields.map(({ path }) => valuesAt(document, path));
      const isAbsent = values.every((found) => found.every((value) => value === undefined));
      return spec.sparse && isAbsent ? [] : combinations(values.map(elements));
    },
  };
}

function elements(found: readonly unknown[]): unknown[] {
  const flat = found.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [EMPTY_ARRAY] : value) : [value],
  );
  if (flat.length === 1) return flat.map((value) => value ?? null);
  const distinct = new Map(
    flat.map((value) => [typeof value === 'symbol' ? 'empty' : keyOf(value), value ?? null]),
  );
  return distinct.size === 0 ? [null] : [...distinct.values()];
}

function combinations(values: readonly unknown[][]): unknown[][] {
  if (values.filter((list) => list.length > 1).length > 1) {
    throw new CommandError(171, 'cannot index parallel arrays');
  }
  return values.reduce<unknown[][]>(
    (keys, list) => keys.flatMap((key) => list.map((value) => [...key, value])),
    [[]],
  );
}
