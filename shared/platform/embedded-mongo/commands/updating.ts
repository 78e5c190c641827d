// What update and findAndModify share: the update that a command asks for, and the document that an upsert inserts.
import { type Catalog, ensureCollection } from '../engine/catalog.js';
import { insertDocument } from '../engine/collection.js';
import { checkDeadline } from '../engine/deadline.js';
import { applyUpdate, isReplacement, type Update } from '../update/update.js';
import { upsertSeed, withId } from '../update/upsert.js';
import type { Document } from '../values/type-class.js';
import { documentsArg } from './command.js';

/** @param field where the update stands in the command or statement */
export function updateOf(command: Document, field: string, filter: Document): Update {
  const hasFilters = command['arrayFilters'] !== undefined;
  return {
    update: command[field],
    filter,
    ...(hasFilters ? { arrayFilters: documentsArg(command, 'arrayFilters') } : {}),
  };
}

export function updatedCopy(document: Document, how: Update): Document {
  checkDeadline();
  return applyUpdate(document, how);
}

/** Of a filter that found nothing and an update; a replacement takes only the `_id` from the filter. */
export function insertUpserted(catalog: Catalog, namespace: string, how: Update): Document {
  const seed = upsertSeed(how.filter);
  const start = isReplacement(how.update) ? idOnly(seed) : seed;
  const document = withId(applyUpdate(start, { ...how, inserting: true }));
  insertDocument(ensureCollection(catalog, namespace), document, catalog.journal);
  return document;
}

function idOnly(seed: Document): Document {
  return '_id' in seed ? { _id: seed['_id'] } : {};
}
