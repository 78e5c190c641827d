// find, count, distinct, aggregate, and the cursors they leave.
import { Int32, Long } from 'bson';
import { runPipeline } from '../aggregate/pipeline.js';
import { CommandError } from '../command-error.js';
import { findCollection } from '../engine/catalog.js';
import { search } from '../engine/search.js';
import { compileProjection } from '../query/projection.js';
import { keyOf } from '../values/key.js';
import { toDouble } from '../values/numbers.js';
import { compilePath } from '../values/paths.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';
import {
  assertHint,
  type Command,
  databaseOf,
  documentArg,
  flagArg,
  type Handler,
  listArg,
  namespaceOf,
  nonNegative,
  numberArg,
} from './command.js';
import { refuseOtherOptions } from './options.js';

const find: Handler = ({ catalog, cursors }, command, target) => {
  const namespace = namespaceOf(command, target);
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
  return cursors.open(
    namespace,
    found.map(({ document }) => project(document)),
    {
      batchSize: batchSizeOf(command),
      single: flagArg(command, 'singleBatch') || limit < 0,
    },
  );
};

const getMore: Handler = ({ cursors }, command, target) => {
  const namespace = `${databaseOf(command)}.${String(command['collection'])}`;
  return cursors.next(cursorId(target), namespace, batchSizeOf(command) || undefined);
};

const killCursors: Handler = ({ cursors }, command) => {
  const ids = listArg(command, 'cursors').map(cursorId);
  const killed = ids.filter((id) => cursors.kill(id));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};

const count: Handler = ({ catalog }, command, target) => {
  const collection = findCollection(catalog, namespaceOf(command, target));
  assertHint(collection, command['hint']);
  const filter = documentArg(command, 'query');
  const skip = nonNegative('skip', numberArg(command, 'skip', 0));
  const limit = Math.abs(numberArg(command, 'limit', 0)) || Number.POSITIVE_INFINITY;
  const isWhole = collection && Object.keys(filter).length === 0;
  const all = isWhole ? collection.records.size : search(collection, { filter }).length;
  return { n: new Int32(Math.min(Math.max(0, all - skip), limit)), ok: 1 };
};

const distinct: Handler = ({ catalog }, command, target) => {
  const collection = findCollection(catalog, namespaceOf(command, target));
  const key = command['key'];
  if (typeof key !== 'string' || key === '')
    throw new CommandError(14, 'Expected field key to be of type string');
  const valuesAt = compilePath(key);
  const values = search(collection, { filter: documentArg(command, 'query') })
    .flatMap(({ document }) => valuesAt(document))
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => value !== undefined);
  return { values: [...new Map(values.map((value) => [keyOf(value), value])).values()], ok: 1 };
};

const aggregate: Handler = ({ catalog, cursors }, command, target) => {
  const cursor = command['cursor'];
  if (!isDocument(cursor))
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  refuseOtherOptions('aggregate.cursor', cursor, ['batchSize']);
  const pipeline = listArg(command, 'pipeline');
  const isOnCollection = !isNumber(target);
  const namespace = isOnCollection ? namespaceOf(command, target) : `${databaseOf(command)}.$cmd.aggregate`;
  const collection = isOnCollection ? findCollection(catalog, namespace) : undefined;
  assertHint(collection, command['hint']);
  // The source lets a first $match use an index.
  const documents = runPipeline(pipeline, (filter) =>
    search(collection, { filter }).map(({ document }) => document),
  );
  if (!isOnCollection)
    throw new CommandError(73, '{aggregate: 1} is not valid for these stages; a collection is required.');
  return cursors.open(namespace, documents, { batchSize: batchSizeOf(cursor) });
};

/** `undefined` when the client leaves it to the server. */
function batchSizeOf(options: Document): number | undefined {
  return options['batchSize'] === undefined
    ? undefined
    : nonNegative('batchSize', numberArg(options, 'batchSize', 0));
}

function cursorId(value: unknown): Long {
  if (value instanceof Long) return value;
  if (isNumber(value)) return Long.fromNumber(toDouble(value));
  throw new CommandError(14, 'Expected a cursor id to be of type long');
}

const FIND_OPTIONS = [
  'filter',
  'sort',
  'projection',
  'hint',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'allowDiskUse',
  'allowPartialResults',
];

export const readingCommands: Readonly<Record<string, Command>> = {
  find: { run: find, takes: FIND_OPTIONS },
  getMore: { run: getMore, takes: ['collection', 'batchSize'] },
  killCursors: { run: killCursors, takes: ['cursors'] },
  count: { run: count, takes: ['query', 'skip', 'limit', 'hint'] },
  distinct: { run: distinct, takes: ['key', 'query'] },
  aggregate: {
    run: aggregate,
    takes: ['pipeline', 'cursor', 'hint', 'allowDiskUse', 'bypassDocumentValidation'],
  },
};
