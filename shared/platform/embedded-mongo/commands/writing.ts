// insert, update and delete: lists of statements, each of which succeeds or fails by itself.
import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import { ensureCollection, findCollection } from '../engine/catalog.js';
import { deleteDocument, insertDocument, replaceDocument } from '../engine/collection.js';
import { checkDeadline } from '../engine/deadline.js';
import { search } from '../engine/search.js';
import { isReplacement, type Update } from '../update/update.js';
import { withId } from '../update/upsert.js';
import type { Document } from '../values/type-class.js';
import {
  assertHint,
  type Command,
  documentArg,
  documentsArg,
  flagArg,
  type Handler,
  namespaceOf,
  numberArg,
  type Server,
} from './command.js';
import { findAndModify } from './find-and-modify.js';
import { refuseOtherOptions } from './options.js';
import { insertUpserted, updatedCopy, updateOf } from './updating.js';

const insert: Handler = ({ catalog }, command, target) => {
  const namespace = namespaceOf(command, target);
  let n = 0;
  const writeErrors = eachStatement(command, 'documents', (document) => {
    insertDocument(ensureCollection(catalog, namespace), withId(document), catalog.journal);
    n += 1;
  });
  return { n: new Int32(n), ...writeErrors, ok: 1 };
};

const UPDATE_STATEMENT = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint'];

const update: Handler = (server, command, target) => {
  const namespace = namespaceOf(command, target);
  const totals = { n: 0, nModified: 0, upserted: [] as Document[] };
  const writeErrors = eachStatement(command, 'updates', (statement, index) => {
    refuseOtherOptions('update.updates', statement, UPDATE_STATEMENT);
    const { matched, modified, upserted } = runUpdate(server, namespace, statement);
    totals.n += matched;
    totals.nModified += modified;
    if (!upserted) return;
    totals.n += 1;
    totals.upserted.push({ index: new Int32(index), _id: upserted['_id'] });
  });
  return {
    n: new Int32(totals.n),
    nModified: new Int32(totals.nModified),
    ...(totals.upserted.length > 0 ? { upserted: totals.upserted } : {}),
    ...writeErrors,
    ok: 1,
  };
};

type UpdateOutcome = { matched: number; modified: number; upserted?: Document };

function runUpdate({ catalog }: Server, namespace: string, statement: Document): UpdateOutcome {
  const filter = documentArg(statement, 'q');
  const isMulti = flagArg(statement, 'multi');
  const how: Update = updateOf(statement, 'u', filter);
  if (isReplacement(how.update) && isMulti)
    throw new CommandError(9, 'multi update is not supported for replacement-style update');
  const collection = findCollection(catalog, namespace);
  assertHint(collection, statement['hint']);
  const found = search(collection, { filter, limit: isMulti ? 0 : 1 });
  if (found.length === 0 && flagArg(statement, 'upsert')) {
    return { matched: 0, modified: 0, upserted: insertUpserted(catalog, namespace, how) };
  }
  const changes = found.map((rec) => ({ rec, document: updatedCopy(rec.document, how) }));
  let modified = 0;
  for (const change of changes) {
    if (collection && replaceDocument(collection, change, catalog.journal)) modified += 1;
  }
  return { matched: found.length, modified };
}

const DELETE_STATEMENT = ['q', 'limit', 'hint'];

const remove: Handler = ({ catalog }, command, target) => {
  const collection = findCollection(catalog, namespaceOf(command, target));
  let n = 0;
  const writeErrors = eachStatement(command, 'deletes', (statement) => {
    refuseOtherOptions('delete.deletes', statement, DELETE_STATEMENT);
    assertHint(collection, statement['hint']);
    const limit = numberArg(statement, 'limit', 0);
    if (limit !== 0 && limit !== 1)
      throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
    const found = search(collection, { filter: documentArg(statement, 'q'), limit });
    for (const rec of found) if (collection) deleteDocument(collection, rec, catalog.journal);
    n += found.length;
  });
  return { n: new Int32(n), ...writeErrors, ok: 1 };
};

/** As announced in the handshake. */
const MOST_STATEMENTS = 100_000;

/** Runs each statement; an ordered command ends at the first error, and an unordered one reports them all. */
function eachStatement(
  command: Document,
  name: string,
  run: (statement: Document, index: number) => void,
): Document {
  const statements = documentsArg(command, name);
  if (statements.length === 0 || statements.length > MOST_STATEMENTS) {
    throw new CommandError(
      16,
      `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${statements.length} operations.`,
    );
  }
  const isOrdered = flagArg(command, 'ordered', true);
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      checkDeadline();
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const { code, message, details } = error;
      writeErrors.push({ index: new Int32(index), code: new Int32(code), errmsg: message, ...details });
      if (isOrdered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

const STATEMENT_OPTIONS = ['ordered', 'bypassDocumentValidation'];
const FIND_AND_MODIFY: Command = {
  run: findAndModify,
  takes: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'hint',
    'bypassDocumentValidation',
  ],
};

export const writingCommands: Readonly<Record<string, Command>> = {
  insert: { run: insert, takes: ['documents', ...STATEMENT_OPTIONS] },
  update: { run: update, takes: ['updates', ...STATEMENT_OPTIONS] },
  delete: { run: remove, takes: ['deletes', ...STATEMENT_OPTIONS] },
  findAndModify: FIND_AND_MODIFY,
  findandmodify: FIND_AND_MODIFY,
};
