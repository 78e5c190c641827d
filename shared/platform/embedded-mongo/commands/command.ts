// What every command handler receives, and how it reads its arguments.
import { CommandError, unsupported } from '../command-error.js';
import type { Catalog } from '../engine/catalog.js';
import type { Collection } from '../engine/collection.js';
import type { Cursors } from '../engine/cursors.js';
import { isEqual } from '../values/compare.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';

export type Server = { catalog: Catalog; cursors: Cursors };

/**
 * Runs in one turn of the event loop: no other command sees it half done.
 * @param target the value beside the command's name, mostly a collection's name
 */
export type Handler = (server: Server, command: Document, target: unknown) => Document;

/** @property takes the fields that the command may carry beside its name and the generic ones */
export type Command = { run: Handler; takes: readonly string[] | 'anything' };

export function databaseOf(command: Document): string {
  return String(command['$db']);
}

/** @throws CommandError 73 when the target names no collection */
export function namespaceOf(command: Document, target: unknown): string {
  if (typeof target !== 'string' || target === '') {
    throw new CommandError(
      73,
      `Invalid namespace specified '${databaseOf(command)}.${String(target ?? '')}'`,
    );
  }
  return `${databaseOf(command)}.${target}`;
}

export function documentArg(command: Document, name: string): Document {
  const value = command[name];
  if (value === undefined || value === null) return {};
  if (!isDocument(value)) throw new CommandError(14, `Expected field ${name} to be of type object`);
  return value;
}

export function listArg(command: Document, name: string): Document[] {
  const value: unknown = command[name];
  if (!Array.isArray(value)) throw new CommandError(14, `Expected field ${name} to be of type array`);
  return value;
}

export function documentsArg(command: Document, name: string): Document[] {
  const list = listArg(command, name);
  if (!list.every(isDocument))
    throw new CommandError(14, `Expected the elements of ${name} to be of type object`);
  return list;
}

export function numberArg(command: Document, name: string, fallback: number): number {
  const value = command[name];
  if (value === undefined || value === null) return fallback;
  const number = isNumber(value) ? toDouble(value) : Number.NaN;
  if (!Number.isInteger(number)) throw new CommandError(14, `Expected field ${name} to be a whole number`);
  return number;
}

export function flagArg(command: Document, name: string, fallback = false): boolean {
  const value = command[name];
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'boolean' && !isNumber(value))
    throw new CommandError(14, `Expected field ${name} to be a boolean`);
  return isNumber(value) ? toDouble(value) !== 0 : value === true;
}

export function nonNegative(name: string, value: number): number {
  if (value < 0)
    throw new CommandError(2, `BSON field '${name}' value must be >= 0, actual value '${value}'`);
  return value;
}

/** Any way of finding the documents is right, but a hint for an index that is not there is a mistake. */
export function assertHint(collection: Collection | undefined, hint: unknown): void {
  const isFree = hint === undefined || hint === null || (isDocument(hint) && '$natural' in hint);
  if (isFree || !collection) return;
  const known = collection.indexes.find(({ spec }) =>
    typeof hint === 'string' ? spec.name === hint : isEqual(spec.key, hint),
  );
  if (!known) throw new CommandError(2, 'hint provided does not correspond to an existing index');
  // MongoDB would then find only what the index lists.
  if (known.spec.sparse || known.spec.partialFilterExpression)
    throw unsupported('A hint for a sparse or partial index');
}
