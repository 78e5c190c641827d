// The keys under which an index lists a document: one per element where a field is an array.
import { CommandError } from '../command-error.js';
import { compileFilter, type Matches } from '../query/filter.js';
import { keyOf } from '../values/key.js';
import { compileKeys, type PathKey } from '../values/path-keys.js';
import type { Document } from '../values/type-class.js';

export type IndexSpec = {
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  expireAfterSeconds?: unknown;
};

/** A value for each field of the index; null for one that is missing. */
export type Key = readonly unknown[];

export type IndexKeys = {
  paths: readonly string[];
  /** No keys: the index does not list the document. @throws CommandError 171 for two arrays */
  keysOf(document: Document): Key[];
};

export function compileIndexKeys(spec: IndexSpec): IndexKeys {
  const paths = Object.keys(spec.key);
  const read = compileKeys(paths, parallelArrays);
  const covers: Matches | undefined =
    spec.partialFilterExpression && compileFilter(spec.partialFilterExpression);
  return {
    paths,
    keysOf: (document) => {
      if (covers && !covers(document)) return [];
      const found = read(document);
      return distinct(spec.sparse ? found.filter(isPresent) : found);
    },
  };
}

function parallelArrays(array: string, other: string): CommandError {
  return new CommandError(171, `cannot index parallel arrays [${other}] [${array}]`);
}

function isPresent(key: PathKey): boolean {
  return key.some((value) => value !== undefined);
}

function distinct(found: readonly PathKey[]): Key[] {
  const keys = found.map((key) => key.map((value) => value ?? null));
  return keys.length < 2 ? keys : [...new Map(keys.map((key) => [keyOf(key), key])).values()];
}
