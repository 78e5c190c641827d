// What an upsert starts from: the fields that its filter demands by equality.
import { BSONRegExp, ObjectId } from 'bson';
import { CommandError } from '../command-error.js';
import { isOperators } from '../query/filter.js';
import { cloneValue, setField } from '../values/copy.js';
import { exactValueAt } from '../values/paths.js';
import { type Document, isDocument } from '../values/type-class.js';
import { setAt } from './paths.js';

/** @throws CommandError 54 when the filter demands two values of one field */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {};
  seedFrom(filter, seed);
  return seed;
}

/** The document with its `_id` first; with a fresh one where it has none. */
export function withId(document: Document): Document {
  if (!('_id' in document)) return { _id: new ObjectId(), ...document };
  if (Object.keys(document)[0] === '_id') return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}

function seedFrom(filter: Document, seed: Document): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and') for (const clause of listOf(condition)) seedFrom(clause, seed);
    else if (key === '$or') seedFromOnly(listOf(condition), seed);
    else if (!key.startsWith('$')) seedField(seed, key, condition);
  }
}

function listOf(condition: unknown): Document[] {
  return Array.isArray(condition) ? condition.filter(isDocument) : [];
}

function seedFromOnly([only, ...others]: readonly Document[], seed: Document): void {
  if (only && others.length === 0) seedFrom(only, seed);
}

function seedField(seed: Document, path: string, condition: unknown): void {
  const demanded = demandedValue(condition);
  if (!demanded) return;
  if (exactValueAt(seed, path) !== undefined) {
    throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
  }
  if (path.includes('.')) setAt(seed, path, cloneValue(demanded.value));
  else setField(seed, path, cloneValue(demanded.value));
}

function demandedValue(condition: unknown): { value: unknown } | undefined {
  if (!isOperators(condition)) return condition instanceof BSONRegExp ? undefined : { value: condition };
  if ('$eq' in condition) return { value: condition['$eq'] };
  const list: unknown = condition['$in'] ?? condition['$all'];
  const isOnly = Array.isArray(list) && list.length === 1 && !(list[0] instanceof BSONRegExp);
  return isOnly && !isOperators(list[0]) ? { value: list[0] } : undefined;
}
