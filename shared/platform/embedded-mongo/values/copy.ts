// Copies of values: what is stored is never changed in place.
import { type Document, isDocument } from './type-class.js';

/** A deep copy; the immutable BSON classes are shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (value instanceof Date) return new Date(value) as T;
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const [key, field] of Object.entries(value)) setField(copy, key, cloneValue(field));
  return copy as T;
}

/** Sets an own field even when it is called `__proto__`. */
export function setField(target: Document, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
