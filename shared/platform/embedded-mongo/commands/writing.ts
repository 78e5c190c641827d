// insert, update, delete and findAndModify.
import { Int32 } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import { ensureCollection, findCollection, insert as insertInto } from '../engine/catalog.js';
import { type Collection, deleteDocument, replaceDocument } from '../engine/collection.js';
import type { Rec } from '../engine/index.js';
import { candidates } from '../engine/planner.js';
import { compileFilter } from '../matcher.js';
import { compileProjection } from '../projection.js';
import { compileSort } from '../sort.js';
import { applyUpdate, isReplacement, type Update, upsertSeed, withId } from '../updater.js';
import { type Document, isDocument, isEqual } from '../values.js';
import {
  assertHint,
  documentArg,
  flagArg,
  type Handler,
  listArg,
  namespaceOf,
  numberArg,
  refuseOptions,
  type Server,
} from './command.js';

const REFUSED = ['collation', 'let', 'rawData'];

const insert: Handler = (server, command) => {
  const collection = ensureCollection(server.catalog, namespaceOf(command));
  let n = 0;
  const writeErrors = eachStatement(command, 'documents', (document) => {
    insertInto(server.catalog, collection, withId(document));
    n += 1;
  });
  return { n: new Int32(n), ...writeErrors, ok: 1 };
};

const update: Handler = (server, command) => {
  refuseOptions(command, REFUSED);
  const namespace = namespaceOf(command);
  const totals = { n: 0, nModified: 0, upserted: [] as Document[] };
  const writeErrors = eachStatement(command, 'updates', (statement, index) => {
    const outcome = updateOne(server, namespace, statement);
    totals.n += outcome.matched + (outcome.upsertedId === undefined ? 0 : 1);
    totals.nModified += outcome.modified;
    if (outcome.upsertedId !== undefined)
      totals.upserted.push({ index: new Int32(index), _id: outcome.upsertedId });
  });
  return {
    n: new Int32(totals.n),
    nModified: new Int32(totals.nModified),
    ...(totals.upserted.length > 0 ? { upserted: totals.upserted } : {}),
    ...writeErrors,
    ok: 1,
  };
};

type UpdateOutcome = { matched: number; modified: number; upsertedId?: unknown };

function updateOne(server: Server, namespace: string, statement: Document): UpdateOutcome {
  refuseOptions(statement, [...REFUSED, 'c', 'sort']);
  const filter = documentArg(statement, 'q');
  const multi = flagArg(statement, 'multi');
  const how: Update = { update: statement['u'], filter, arrayFilters: statement['arrayFilters'] };
  if (isReplacement(how.update) && multi)
    throw new CommandError(9, 'multi update is not supported for replacement-style update');
  const collection = findCollection(server.catalog, namespace);
  assertHint(collection, statement['hint']);
  const found = collection ? matching(collection, filter, multi ? Number.POSITIVE_INFINITY : 1) : [];
  if (found.length === 0 && flagArg(statement, 'upsert')) {
    const document = upsert(server, namespace, how);
    return { matched: 0, modified: 0, upsertedId: document['_id'] };
  }
  const changed = found.map((old) => ({ old, document: applyUpdate(old.document, how) }));
  let modified = 0;
  for (const change of changed) {
    if (isUnchanged(change.old.document, change.document)) continue;
    if (collection) replaceDocument(collection, change, server.catalog.journal);
    modified += 1;
  }
  return { matched: found.length, modified };
}

function upsert(server: Server, namespace: string, how: Update): Document {
  const seed = upsertSeed(how.filter);
  const start = isReplacement(how.update) ? ('_id' in seed ? { _id: seed['_id'] } : {}) : seed;
  const document = withId(applyUpdate(start, { ...how, inserting: true }));
  insertInto(server.catalog, ensureCollection(server.catalog, namespace), document);
  return document;
}

const remove: Handler = ({ catalog }, command) => {
  refuseOptions(command, REFUSED);
  const collection = findCollection(catalog, namespaceOf(command));
  let n = 0;
  const writeErrors = eachStatement(command, 'deletes', (statement) => {
    refuseOptions(statement, REFUSED);
    assertHint(collection, statement['hint']);
    const limit = numberArg(statement, 'limit', 0);
    if (limit !== 0 && limit !== 1)
      throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
    const filter = documentArg(statement, 'q');
    compileFilter(filter);
    if (!collection) return;
    const found = matching(collection, filter, limit === 1 ? 1 : Number.POSITIVE_INFINITY);
    for (const rec of found) deleteDocument(collection, rec, catalog.journal);
    n += found.length;
  });
  return { n: new Int32(n), ...writeErrors, ok: 1 };
};

const findAndModify: Handler = (server, command) => {
  refuseOptions(command, REFUSED);
  const isRemove = flagArg(command, 'remove');
  if (isRemove === 'update' in command) {
    throw new CommandError(
      9,
      isRemove
        ? 'Cannot specify both an update and remove=true'
        : 'Either an update or remove=true must be specified',
    );
  }
  const collection = findCollection(server.catalog, namespaceOf(command));
  assertHint(collection, command['hint']);
  const [found] = collection
    ? sortedMatching(collection, documentArg(command, 'query'), documentArg(command, 'sort'))
    : [];
  const outcome = isRemove ? removeFound(server, collection, found) : modifyFound(server, command, found);
  const project = compileProjection(documentArg(command, 'fields'), documentArg(command, 'query'));
  const { value, ...lastErrorObject } = outcome;
  return { lastErrorObject, value: isDocument(value) ? project(value) : null, ok: 1 };
};

function removeFound(
  { catalog }: Server,
  collection: Collection | undefined,
  found: Rec | undefined,
): Document {
  if (collection && found) deleteDocument(collection, found, catalog.journal);
  return { n: new Int32(found ? 1 : 0), value: found?.document ?? null };
}

function modifyFound(server: Server, command: Document, old: Rec | undefined): Document {
  const how: Update = {
    update: command['update'],
    filter: documentArg(command, 'query'),
    arrayFilters: command['arrayFilters'],
  };
  isReplacement(how.update);
  const showsNew = flagArg(command, 'new');
  const collection = findCollection(server.catalog, namespaceOf(command));
  if (old && collection) {
    const document = applyUpdate(old.document, how);
    if (!isUnchanged(old.document, document))
      replaceDocument(collection, { old, document }, server.catalog.journal);
    return { n: new Int32(1), updatedExisting: true, value: showsNew ? document : old.document };
  }
  if (!flagArg(command, 'upsert')) return { n: new Int32(0), updatedExisting: false, value: null };
  const document = upsert(server, namespaceOf(command), how);
  return {
    n: new Int32(1),
    updatedExisting: false,
    upserted: document['_id'],
    value: showsNew ? document : null,
  };
}

function matching(collection: Collection, filter: Document, limit: number): Rec[] {
  const matches = compileFilter(filter);
  const found: Rec[] = [];
  for (const rec of candidates(collection, filter)) {
    if (found.length >= limit) break;
    if (matches(rec.document)) found.push(rec);
  }
  return found;
}

function sortedMatching(collection: Collection, filter: Document, sort: Document): Rec[] {
  if (Object.keys(sort).length === 0) return matching(collection, filter, 1);
  const compare = compileSort(sort);
  return matching(collection, filter, Number.POSITIVE_INFINITY).sort((a, b) =>
    compare(a.document, b.document),
  );
}

/** Equal in value, type and order of fields. */
function isUnchanged(before: Document, after: Document): boolean {
  return isEqual(before, after) && JSON.stringify(types(before)) === JSON.stringify(types(after));
}

function types(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(types);
  if (isDocument(value)) return Object.values(value).map(types);
  return typeof value === 'object' && value !== null && '_bsontype' in value ? value._bsontype : typeof value;
}

/** Runs each statement; an ordered command ends at the first error, and an unordered one reports them all. */
function eachStatement(
  command: Document,
  name: string,
  run: (statement: Document, index: number) => void,
): Document {
  const writeErrors: Document[] = [];
  for (const [index, statement] of listArg(command, name).entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      if (error.code === unsupported('').code) throw error;
      writeErrors.push({
        index: new Int32(index),
        code: new Int32(error.code),
        errmsg: error.message,
        ...error.details,
      });
      if (flagArg(command, 'ordered', true)) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

export const writingCommands: Readonly<Record<string, Handler>> = {
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
};
