// Reading a dotted path out of a document, with MongoDB's way of looking into arrays.
import { type Document, isDocument } from './type-class.js';

const INDEX = /^(0|[1-9]\d*)$/;

export function isIndex(part: string): boolean {
  return INDEX.test(part);
}

/**
 * Every value that the path can mean: arrays on the way stand for their documents, and a number part also for an
 * element. `undefined` is a place where the field is missing; an array without documents has no such place.
 */
export type ReadPath = (document: unknown) => unknown[];

export function compilePath(path: string): ReadPath {
  const parts = path.split('.');
  if (parts.length === 1)
    return (document) => (isDocument(document) ? [ownField(document, path)] : walk(document, parts));
  return (document) => walk(document, parts);
}

/** The one value at a path of plain documents and explicit indexes; `undefined` when there is none. */
export function exactValueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = isIndex(part) ? value[Number(part)] : undefined;
    else value = isDocument(value) ? ownField(value, part) : undefined;
  }
  return value;
}

export function ownField(document: Document, name: string): unknown {
  return Object.hasOwn(document, name) ? document[name] : undefined;
}

type Walk = { parts: readonly string[]; found: unknown[] };

function walk(document: unknown, parts: readonly string[]): unknown[] {
  const found: unknown[] = [];
  collect(document, 0, { parts, found });
  return found;
}

function collect(value: unknown, at: number, path: Walk): void {
  const part = path.parts[at];
  if (part === undefined) path.found.push(value);
  else if (Array.isArray(value)) collectInArray(value, at, path);
  else if (isDocument(value)) collect(ownField(value, part), at + 1, path);
  else path.found.push(undefined);
}

function collectInArray(array: readonly unknown[], at: number, path: Walk): void {
  const part = path.parts[at] ?? '';
  const mayBeIndex = isIndex(part);
  if (mayBeIndex && Number(part) < array.length) {
    const element = array[Number(part)];
    const isLast = at === path.parts.length - 1;
    if (isLast || isDocument(element) || Array.isArray(element)) collect(element, at + 1, path);
  }
  for (const element of array) {
    if (!isDocument(element)) continue;
    if (mayBeIndex && ownField(element, part) === undefined) continue;
    collect(element, at, path);
  }
}
