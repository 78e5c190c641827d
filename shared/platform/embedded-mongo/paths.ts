// Reading a dotted path out of a document, with MongoDB's way of looking into arrays.
import { type Document, isDocument } from './values.js';

const INDEX = /^(0|[1-9]\d*)$/;

export function isIndex(part: string): boolean {
  return INDEX.test(part);
}

/**
 * Every value that the path can mean: arrays on the way stand for their documents, and a number part also for an
 * element. `undefined` is a place where the field is missing; an array without documents has no such place.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  collect(document, path.split('.'), found);
  return found;
}

function collect(value: unknown, parts: readonly string[], found: unknown[]): void {
  const [part, ...rest] = parts;
  if (part === undefined) found.push(value);
  else if (Array.isArray(value)) collectInArray(value, parts, found);
  else collect(isDocument(value) ? ownField(value, part) : undefined, isDocument(value) ? rest : [], found);
}

function collectInArray(array: readonly unknown[], parts: readonly string[], found: unknown[]): void {
  const [part = '', ...rest] = parts;
  if (isIndex(part) && Number(part) < array.length) {
    const element = array[Number(part)];
    if (rest.length === 0 || isDocument(element) || Array.isArray(element)) collect(element, rest, found);
  }
  for (const element of array) {
    if (!isDocument(element)) continue;
    if (isIndex(part) && ownField(element, part) === undefined) continue;
    collect(element, parts, found);
  }
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
