// Collections and indexes: making, listing and dropping them.
import { Int32 } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import {
  collectionsOf,
  dropCollection,
  ensureCollection,
  ensureIndex,
  findCollection,
  keepCollection,
} from '../engine/catalog.js';
import type { Collection } from '../engine/collection.js';
import { compileFilter } from '../matcher.js';
import { type Document, isDocument, isEqual } from '../values.js';
import {
  databaseOf,
  documentArg,
  flagArg,
  type Handler,
  listArg,
  namespaceOf,
  refuseOptions,
  type Server,
} from './command.js';

const UNSUPPORTED_KINDS = [
  'capped',
  'timeseries',
  'viewOn',
  'pipeline',
  'collation',
  'clusteredIndex',
  'validator',
  'encryptedFields',
  'changeStreamPreAndPostImages',
  'expireAfterSeconds',
];

const create: Handler = ({ catalog }, command) => {
  refuseOptions(command, UNSUPPORTED_KINDS);
  const namespace = namespaceOf(command);
  if (findCollection(catalog, namespace))
    throw new CommandError(48, `Collection ${namespace} already exists.`);
  ensureCollection(catalog, namespace);
  return { ok: 1 };
};

const drop: Handler = ({ catalog }, command) => {
  const collection = findCollection(catalog, namespaceOf(command));
  if (collection) dropCollection(catalog, collection);
  return {
    ok: 1,
    ...(collection ? { nIndexesWas: new Int32(collection.indexes.length), ns: collection.namespace } : {}),
  };
};

const dropDatabase: Handler = ({ catalog }, command) => {
  for (const collection of collectionsOf(catalog, databaseOf(command))) dropCollection(catalog, collection);
  return { ok: 1, dropped: databaseOf(command) };
};

const listCollections: Handler = ({ catalog, cursors }, command) => {
  const database = databaseOf(command);
  const matches = compileFilter(documentArg(command, 'filter'));
  const found = collectionsOf(catalog, database)
    .map((collection) => describe(collection, database))
    .filter(matches);
  const shown = flagArg(command, 'nameOnly') ? found.map(({ name, type }) => ({ name, type })) : found;
  return cursors.open(`${database}.$cmd.listCollections`, shown, { batchSize: Number.POSITIVE_INFINITY });
};

function describe({ namespace, options }: Collection, database: string): Document {
  return {
    name: namespace.slice(database.length + 1),
    type: 'collection',
    options,
    info: { readOnly: false },
    idIndex: { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' },
  };
}

const listDatabases: Handler = ({ catalog }, command) => {
  const names = new Set(
    [...catalog.collections.keys()].map((namespace) => namespace.slice(0, namespace.indexOf('.'))),
  );
  const matches = compileFilter(documentArg(command, 'filter'));
  const databases = [...names]
    .sort()
    .map((name) => ({ name, sizeOnDisk: 0, empty: false }))
    .filter(matches);
  const shown = flagArg(command, 'nameOnly') ? databases.map(({ name }) => ({ name })) : databases;
  return { databases: shown, totalSize: 0, ok: 1 };
};

const createIndexes: Handler = ({ catalog }, command) => {
  const namespace = namespaceOf(command);
  const createdCollection = !findCollection(catalog, namespace);
  const collection = ensureCollection(catalog, namespace);
  const before = collection.indexes.length;
  for (const spec of listArg(command, 'indexes')) ensureIndex(catalog, collection, spec);
  return {
    numIndexesBefore: new Int32(before),
    numIndexesAfter: new Int32(collection.indexes.length),
    createdCollectionAutomatically: createdCollection,
    ok: 1,
  };
};

const listIndexes: Handler = (server, command) => {
  const collection = existing(server, command);
  const specs = collection.indexes.map(({ spec }) => ({ v: new Int32(2), ...spec }));
  const shown = specs.map((spec) =>
    spec.name === '_id_' ? { v: spec.v, key: { _id: new Int32(1) }, name: spec.name } : spec,
  );
  return server.cursors.open(collection.namespace, shown, { batchSize: Number.POSITIVE_INFINITY });
};

const dropIndexes: Handler = (server, command) => {
  const collection = existing(server, command);
  const before = collection.indexes.length;
  const wanted = command['index'];
  if (wanted === '*') collection.indexes = collection.indexes.slice(0, 1);
  else for (const one of Array.isArray(wanted) ? wanted : [wanted]) dropIndex(collection, one);
  keepCollection(server.catalog, collection);
  return { nIndexesWas: new Int32(before), ok: 1 };
};

function dropIndex(collection: Collection, wanted: unknown): void {
  const at = collection.indexes.findIndex(({ spec }) =>
    isDocument(wanted) ? isEqual(spec.key, wanted) : spec.name === wanted,
  );
  if (at < 0) throw new CommandError(27, `index not found with name [${String(wanted)}]`);
  if (at === 0) throw new CommandError(72, 'cannot drop _id index');
  collection.indexes.splice(at, 1);
}

function existing({ catalog }: Server, command: Document): Collection {
  const namespace = namespaceOf(command);
  const collection = findCollection(catalog, namespace);
  if (!collection) throw new CommandError(26, `ns does not exist: ${namespace}`);
  return collection;
}

const refused =
  (what: string): Handler =>
  () => {
    throw unsupported(what);
  };

const UNSUPPORTED_COMMANDS = [
  'bulkWrite',
  'renameCollection',
  'collMod',
  'collStats',
  'dbStats',
  'validate',
  'explain',
  'mapReduce',
  'commitTransaction',
  'abortTransaction',
  'getLog',
  'setParameter',
  'currentOp',
  'killOp',
  'createUser',
  'replSetGetStatus',
  'configureFailPoint',
  'listSearchIndexes',
  'createSearchIndexes',
];

export const catalogCommands: Readonly<Record<string, Handler>> = {
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  ...Object.fromEntries(UNSUPPORTED_COMMANDS.map((name) => [name, refused(`The command ${name}`)])),
};
