// Membership in a list of values without walking the list.
import { keyOf } from './key.js';
import { type TypeClass, typeClass } from './type-class.js';

/** Whether some value of the list equals this one, as compareValues has it: 1 is 1.0, and null is what is missing. */
export function oneOf(list: readonly unknown[]): (value: unknown) => boolean {
  const byClass = new Map<TypeClass, Set<string>>();
  for (const value of list) {
    const of = typeClass(value);
    const keys = byClass.get(of) ?? new Set();
    byClass.set(of, keys.add(keyIn(of, value)));
  }
  // Most values are of a class that the list does not hold: those need no key.
  return (value) => {
    const of = typeClass(value);
    return byClass.get(of)?.has(keyIn(of, value)) ?? false;
  };
}

/** Strings stand for themselves: a symbol's text too. */
function keyIn(of: TypeClass, value: unknown): string {
  return of === 'string' ? String(value) : keyOf(value);
}
