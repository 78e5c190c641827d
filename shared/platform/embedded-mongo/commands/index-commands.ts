// Indexes: making, listing and dropping them.
import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import {
  dropIndexes as dropIndexesOf,
  ensureCollection,
  ensureIndexes,
  findCollection,
} from '../engine/catalog.js';
import type { Collection } from '../engine/collection.js';
import { isEqual } from '../values/compare.js';
import { type Document, isDocument } from '../values/type-class.js';
import { type Command, documentsArg, type Handler, namespaceOf, type Server } from './command.js';

const createIndexes: Handler = ({ catalog }, command, target) => {
  const namespace = namespaceOf(command, target);
  const specs = documentsArg(command, 'indexes');
  if (specs.length === 0) throw new CommandError(2, 'Must specify at least one index to create');
  const createdCollection = !findCollection(catalog, namespace);
  const collection = ensureCollection(catalog, namespace);
  const before = collection.indexes.length;
  ensureIndexes(catalog, collection, specs);
  const after = collection.indexes.length;
  return {
    numIndexesBefore: new Int32(before),
    numIndexesAfter: new Int32(after),
    createdCollectionAutomatically: createdCollection,
    ...(before === after ? { note: 'all indexes already exist' } : {}),
    ok: 1,
  };
};

const listIndexes: Handler = (server, command, target) => {
  const collection = existing(server, command, target);
  const shown = collection.indexes.map(({ spec }) => ({ v: new Int32(2), ...described(spec) }));
  return server.cursors.open(collection.namespace, shown, { batchSize: Number.POSITIVE_INFINITY });
};

function described(spec: Document): Document {
  return spec['name'] === '_id_' ? { key: { _id: new Int32(1) }, name: '_id_' } : spec;
}

const dropIndexes: Handler = (server, command, target) => {
  const collection = existing(server, command, target);
  const before = collection.indexes.length;
  dropIndexesOf(server.catalog, collection, namesOf(collection, command['index']));
  return { nIndexesWas: new Int32(before), ok: 1 };
};

/** @param wanted `*`, a name, a list of names, or the key of one index */
function namesOf({ indexes }: Collection, wanted: unknown): string[] {
  if (wanted === '*') return indexes.slice(1).map(({ spec }) => spec.name);
  const names = (Array.isArray(wanted) ? wanted : [wanted]).map((one: unknown) => {
    const [found, second] = indexes.filter(({ spec }) =>
      isDocument(one) ? isEqual(spec.key, one) : spec.name === one,
    );
    if (!found)
      throw new CommandError(
        27,
        `index not found with name [${isDocument(one) ? JSON.stringify(one) : String(one)}]`,
      );
    if (second) throw new CommandError(181, 'Several indexes have this key: drop them by name');
    return found.spec.name;
  });
  if (names.includes('_id_')) throw new CommandError(72, 'cannot drop _id index');
  return names;
}

function existing({ catalog }: Server, command: Document, target: unknown): Collection {
  const namespace = namespaceOf(command, target);
  const collection = findCollection(catalog, namespace);
  if (!collection) throw new CommandError(26, `ns does not exist: ${namespace}`);
  return collection;
}

export const indexCommands: Readonly<Record<string, Command>> = {
  createIndexes: { run: createIndexes, takes: ['indexes'] },
  listIndexes: { run: listIndexes, takes: ['cursor'] },
  dropIndexes: { run: dropIndexes, takes: ['index'] },
};
