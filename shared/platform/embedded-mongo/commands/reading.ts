// find, count, distinct, aggregate, and the cursors they leave.
import { Int32, Long } from 'bson';
import { runPipeline } from '../aggregate.js';
import { CommandError } from '../command-error.js';
import { findCollection } from '../engine/catalog.js';
import type { Collection } from '../engine/collection.js';
import { candidates, inSortOrder } from '../engine/planner.js';
import { compileFilter } from '../matcher.js';
import { valuesAt } from '../paths.js';
import { compileProjection } from '../projection.js';
import { compileSort } from '../sort.js';
import { type Document, isDocument, keyOf, toDouble } from '../values.js';
import {
  assertHint,
  databaseOf,
  documentArg,
  flagArg,
  type Handler,
  listArg,
  namespaceOf,
  numberArg,
  refuseOptions,
} from './command.js';

/** MongoDB's size of a first batch, in documents. */
const FIRST_BATCH = 101;
const REFUSED = [
  'collation',
  'let',
  'min',
  'max',
  'returnKey',
  'showRecordId',
  'tailable',
  'awaitData',
  'rawData',
];

export type Search = { filter: Document; sort: Document; skip: number; limit: number };

/** @param limit 0 for all */
export function search(
  collection: Collection | undefined,
  { filter, sort, skip, limit }: Search,
): Document[] {
  const matches = compileFilter(filter);
  const compare = compileSort(sort);
  if (!collection) return [];
  const wanted = limit === 0 ? Number.POSITIVE_INFINITY : skip + limit;
  const isSorted = Object.keys(sort).length === 0;
  const ordered = isSorted ? candidates(collection, filter) : sortedScan(collection, filter, sort);
  const found: Document[] = [];
  for (const { document } of ordered ?? candidates(collection, filter)) {
    if ((isSorted || ordered) && found.length >= wanted) break;
    if (matches(document)) found.push(document);
  }
  if (!isSorted && !ordered) found.sort(compare);
  return found.slice(skip, wanted);
}

/** Walking an index in order pays when the filter narrows nothing. */
function sortedScan(collection: Collection, filter: Document, sort: Document) {
  return Object.keys(filter).length === 0 ? inSortOrder(collection, sort) : undefined;
}

const find: Handler = ({ catalog, cursors }, command) => {
  refuseOptions(command, REFUSED);
  const namespace = namespaceOf(command);
  const collection = findCollection(catalog, namespace);
  assertHint(collection, command['hint']);
  const filter = documentArg(command, 'filter');
  const limit = numberArg(command, 'limit', 0);
  const project = compileProjection(documentArg(command, 'projection'), filter);
  const found = search(collection, {
    filter,
    sort: documentArg(command, 'sort'),
    skip: nonNegative('skip', numberArg(command, 'skip', 0)),
    limit: Math.abs(limit),
  });
  return cursors.open(namespace, found.map(project), {
    batchSize: nonNegative('batchSize', numberArg(command, 'batchSize', FIRST_BATCH)),
    single: flagArg(command, 'singleBatch') || limit < 0,
  });
};

const getMore: Handler = ({ cursors }, command) => {
  const namespace = `${databaseOf(command)}.${String(command['collection'])}`;
  const batchSize = numberArg(command, 'batchSize', 0) || Number.POSITIVE_INFINITY;
  return cursors.next(toLong(command['getMore']), namespace, batchSize);
};

const killCursors: Handler = ({ cursors }, command) => {
  const ids = listArg(command, 'cursors').map(toLong);
  const killed = ids.filter((id) => cursors.kill(id));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};

const count: Handler = ({ catalog }, command) => {
  refuseOptions(command, REFUSED);
  const collection = findCollection(catalog, namespaceOf(command));
  assertHint(collection, command['hint']);
  const found = search(collection, {
    filter: documentArg(command, 'query'),
    sort: {},
    skip: nonNegative('skip', numberArg(command, 'skip', 0)),
    limit: Math.abs(numberArg(command, 'limit', 0)),
  });
  return { n: new Int32(found.length), ok: 1 };
};

const distinct: Handler = ({ catalog }, command) => {
  refuseOptions(command, REFUSED);
  const collection = findCollection(catalog, namespaceOf(command));
  assertHint(collection, command['hint']);
  const key = command['key'];
  if (typeof key !== 'string') throw new CommandError(14, 'Expected field key to be of type string');
  const found = search(collection, { filter: documentArg(command, 'query'), sort: {}, skip: 0, limit: 0 });
  const values = found
    .flatMap((document) => valuesAt(document, key))
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => value !== undefined);
  return { values: [...new Map(values.map((value) => [keyOf(value), value])).values()], ok: 1 };
};

const aggregate: Handler = (server, command) => {
  refuseOptions(command, [...REFUSED, 'explain']);
  const [target] = Object.values(command);
  if (!isDocument(command['cursor'])) throw new CommandError(9, "The 'cursor' option is required");
  const isOnCollection = typeof target === 'string';
  const namespace = isOnCollection ? namespaceOf(command) : `${databaseOf(command)}.$cmd.aggregate`;
  const collection = isOnCollection ? findCollection(server.catalog, namespace) : undefined;
  assertHint(collection, command['hint']);
  const documents = runPipeline(listArg(command, 'pipeline'), sourceOf(collection));
  const batchSize = nonNegative('batchSize', numberArg(command['cursor'], 'batchSize', FIRST_BATCH));
  return server.cursors.open(namespace, documents, { batchSize });
};

/** Lets the first $match use an index. */
function sourceOf(collection: Collection | undefined) {
  return (filter: Document) => search(collection, { filter, sort: {}, skip: 0, limit: 0 });
}

function nonNegative(name: string, value: number): number {
  if (value < 0)
    throw new CommandError(2, `BSON field '${name}' value must be >= 0, actual value '${value}'`);
  return value;
}

function toLong(value: unknown): Long {
  return value instanceof Long ? value : Long.fromNumber(toDouble(value));
}

export const readingCommands: Readonly<Record<string, Handler>> = {
  find,
  getMore,
  killCursors,
  count,
  distinct,
  aggregate,
};
