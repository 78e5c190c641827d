// Databases and collections: making, listing and dropping them.
import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import { collectionsOf, dropCollection, ensureCollection, findCollection } from '../engine/catalog.js';
import type { Collection } from '../engine/collection.js';
import { compileFilter } from '../query/filter.js';
import type { Document } from '../values/type-class.js';
import { type Command, databaseOf, documentArg, flagArg, type Handler, namespaceOf } from './command.js';

const create: Handler = ({ catalog }, command, target) => {
  const namespace = namespaceOf(command, target);
  if (findCollection(catalog, namespace))
    throw new CommandError(48, `Collection ${namespace} already exists.`);
  ensureCollection(catalog, namespace);
  return { ok: 1 };
};

const drop: Handler = ({ catalog }, command, target) => {
  const collection = findCollection(catalog, namespaceOf(command, target));
  if (!collection) return { ok: 1 };
  dropCollection(catalog, collection);
  return { nIndexesWas: new Int32(collection.indexes.length), ns: collection.namespace, ok: 1 };
};

const dropDatabase: Handler = ({ catalog }, command) => {
  const database = databaseOf(command);
  for (const collection of collectionsOf(catalog, database)) dropCollection(catalog, collection);
  return { dropped: database, ok: 1 };
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

function describe({ namespace }: Collection, database: string): Document {
  return {
    name: namespace.slice(database.length + 1),
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' },
  };
}

/** Without sizes, which are not known. */
const listDatabases: Handler = ({ catalog }, command) => {
  const names = [...catalog.collections.keys()].map((namespace) =>
    namespace.slice(0, namespace.indexOf('.')),
  );
  const matches = compileFilter(documentArg(command, 'filter'));
  const databases = [...new Set(names)]
    .sort()
    .map((name) => ({ name, empty: false }))
    .filter(matches);
  const shown = flagArg(command, 'nameOnly') ? databases.map(({ name }) => ({ name })) : databases;
  return { databases: shown, ok: 1 };
};

export const catalogCommands: Readonly<Record<string, Command>> = {
  create: { run: create, takes: [] },
  drop: { run: drop, takes: [] },
  dropDatabase: { run: dropDatabase, takes: [] },
  listCollections: { run: listCollections, takes: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'] },
  listDatabases: { run: listDatabases, takes: ['filter', 'nameOnly', 'authorizedDatabases'] },
};
