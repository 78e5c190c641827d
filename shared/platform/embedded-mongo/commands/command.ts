// What every command handler receives, and how it reads its arguments.
import { CommandError, unsupported } from '../command-error.js';
import type { Catalog } from '../engine/catalog.js';
import type { Collection } from '../engine/collection.js';
import type { Cursors } from '../engine/cursors.js';
import { type Document, isDocument, isEqual, isNumber, toDouble } from '../values.js';

export type Server = { catalog: Catalog; cursors: Cursors };
/** Runs in one turn of the event loop: no other command sees it half done. */
export type Handler = (server: Server, command: Document) => Document;

export function databaseOf(command: Document): string {
  return String(command['$db']);
}

/** The namespace that a command's first field names. */
export function namespaceOf(command: Document): string {
  const [name] = Object.values(command);
  if (typeof name !== 'string' || name === '') {
    throw new CommandError(73, `Invalid namespace specified '${databaseOf(command)}.${String(name ?? '')}'`);
  }
  return `${databaseOf(command)}.${name}`;
}

export function documentArg(command: Document, name: string): Document {
  const value = command[name];
  if (value === undefined || value === null) return {};
  if (!isDocument(value)) throw new CommandError(14, `Expected field ${name} to be of type object`);
  return value;
}

export function listArg(command: Document, name: string): Document[] {
  const value = command[name];
  if (!Array.isArray(value)) throw new CommandError(14, `Expected field ${name} to be of type array`);
  return value;
}

export function numberArg(command: Document, name: string, fallback: number): number {
  const value = command[name];
  if (value === undefined || value === null) return fallback;
  if (!isNumber(value)) throw new CommandError(14, `Expected field ${name} to be a number`);
  return toDouble(value);
}

export function flagArg(command: Document, name: string, fallback = false): boolean {
  const value = command[name];
  if (value === undefined) return fallback;
  return isNumber(value) ? toDouble(value) !== 0 : value === true;
}

/** @throws CommandError 115 for an option that is given but not done here */
export function refuseOptions(command: Document, names: readonly string[]): void {
  for (const name of names) {
    const value = command[name];
    const isEmpty = value === undefined || value === null || value === false;
    if (!isEmpty && !(isDocument(value) && Object.keys(value).length === 0))
      throw unsupported(`The option ${name}`);
  }
}

/** Any way of finding the documents is right, but a hint for an index that is not there is a mistake. */
export function assertHint(collection: Collection | undefined, hint: unknown): void {
  if (hint === undefined || hint === null || (isDocument(hint) && '$natural' in hint)) return;
  const known = collection?.indexes.some(({ spec }) =>
    typeof hint === 'string' ? spec.name === hint : isEqual(spec.key, hint),
  );
  if (!known && collection)
    throw new CommandError(2, 'hint provided does not correspond to an existing index');
}
