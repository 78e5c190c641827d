// The keys under which an index lists a document: one per element where a field is an array.
import { CommandError } from '../command-error.js';
import { compileFilter, type Matches } from '../query/filter.js';
import { keyOf } from '../values/key.js';
import { compilePath } from '../values/paths.js';
import { type Document, EMPTY_ARRAY } from '../values/type-class.js';

export type IndexSpec = {
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  expireAfterSeconds?: unknown;
};

/** A value for each field of the index. */
export type Key = readonly unknown[];

export type IndexKeys = {
  paths: readonly string[];
  /** No keys: the index does not list the document. @throws CommandError 171 for two arrays */
  keysOf(document: Document): Key[];
};

export function compileIndexKeys(spec: IndexSpec): IndexKeys {
  const paths = Object.keys(spec.key);
  const fields = paths.map(compilePath);
  const covers: Matches | undefined =
    spec.partialFilterExpression && compileFilter(spec.partialFilterExpression);
  return {
    paths,
    keysOf: (document) => {
      if (covers && !covers(document)) return [];
      const found = fields.map((valuesAt) => valuesAt(document));
      const isAbsent = spec.sparse && found.every((values) => values.every((value) => value === undefined));
      return isAbsent ? [] : combinations(found.map(elements));
    },
  };
}

function elements(found: readonly unknown[]): unknown[] {
  const [only] = found;
  if (found.length === 1 && !Array.isArray(only)) return [only ?? null];
  const flat = found.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [EMPTY_ARRAY] : value) : [value],
  );
  const distinct = new Map(flat.map((value) => [keyOf(value), value ?? null]));
  return distinct.size === 0 ? [null] : [...distinct.values()];
}

function combinations(values: readonly unknown[][]): Key[] {
  if (values.filter((list) => list.length > 1).length > 1) {
    throw new CommandError(171, 'cannot index parallel arrays');
  }
  return values.reduce<unknown[][]>(
    (keys, list) => keys.flatMap((key) => list.map((value) => [...key, value])),
    [[]],
  );
}
