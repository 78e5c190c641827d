// findAndModify: changes, inserts or removes one document, and shows it as it was or as it is now.
import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import { findCollection } from '../engine/catalog.js';
import { type Collection, deleteDocument, replaceDocument } from '../engine/collection.js';
import type { Rec } from '../engine/ordered-index.js';
import { search } from '../engine/search.js';
import { compileProjection } from '../query/projection.js';
import { isReplacement } from '../update/update.js';
import type { Document } from '../values/type-class.js';
import { assertHint, documentArg, flagArg, type Handler, namespaceOf, type Server } from './command.js';
import { insertUpserted, updatedCopy, updateOf } from './updating.js';

export const findAndModify: Handler = (server, command, target) => {
  const isRemove = flagArg(command, 'remove');
  assertOneOrTheOther(command, isRemove);
  const namespace = namespaceOf(command, target);
  const filter = documentArg(command, 'query');
  const project = compileProjection(documentArg(command, 'fields'), filter);
  const collection = findCollection(server.catalog, namespace);
  assertHint(collection, command['hint']);
  const [found] = search(collection, { filter, sort: documentArg(command, 'sort'), limit: 1 });
  const place = collection && found ? { collection, rec: found } : undefined;
  const { value, ...lastErrorObject } = isRemove
    ? removeFound(server, place)
    : modifyFound(server, { command, namespace, filter }, place);
  return { lastErrorObject, value: value ? project(value) : null, ok: 1 };
};

type Place = { collection: Collection; rec: Rec };
type Outcome = { n: Int32; updatedExisting?: boolean; upserted?: unknown; value: Document | null };

function assertOneOrTheOther(command: Document, isRemove: boolean): void {
  const hasUpdate = command['update'] !== undefined;
  if (isRemove && hasUpdate) throw new CommandError(9, 'Cannot specify both an update and remove=true');
  if (!isRemove && !hasUpdate) throw new CommandError(9, 'Either an update or remove=true must be specified');
  if (isRemove && flagArg(command, 'new'))
    throw new CommandError(
      9,
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  if (isRemove && flagArg(command, 'upsert'))
    throw new CommandError(9, 'Cannot specify both upsert=true and remove=true');
}

function removeFound({ catalog }: Server, place: Place | undefined): Outcome {
  if (!place) return { n: new Int32(0), value: null };
  deleteDocument(place.collection, place.rec, catalog.journal);
  return { n: new Int32(1), value: place.rec.document };
}

function modifyFound(
  { catalog }: Server,
  { command, namespace, filter }: { command: Document; namespace: string; filter: Document },
  place: Place | undefined,
): Outcome {
  const how = updateOf(command, 'update', filter);
  isReplacement(how.update);
  const showsNew = flagArg(command, 'new');
  if (place) {
    const before = place.rec.document;
    const document = updatedCopy(before, how);
    replaceDocument(place.collection, { rec: place.rec, document }, catalog.journal);
    return { n: new Int32(1), updatedExisting: true, value: showsNew ? document : before };
  }
  if (!flagArg(command, 'upsert')) return { n: new Int32(0), updatedExisting: false, value: null };
  const document = insertUpserted(catalog, namespace, how);
  return {
    n: new Int32(1),
    updatedExisting: false,
    upserted: document['_id'],
    value: showsNew ? document : null,
  };
}
