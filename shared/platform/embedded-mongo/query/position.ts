// Which element of an array made a filter match: what `$` means in an update or a projection.
import { exactValueAt } from '../values/paths.js';
import type { Document } from '../values/type-class.js';
import { compileField, compileFilter } from './filter.js';

/** @returns undefined when no condition of the filter looks into the array at `arrayPath` */
export function matchedPosition(filter: Document, document: Document, arrayPath: string): number | undefined {
  let position: number | undefined;
  for (const [key, condition] of Object.entries(filter)) {
    position = positionFor({ key, condition }, document, arrayPath) ?? position;
  }
  return position;
}

type Condition = { key: string; condition: unknown };

function positionFor(
  { key, condition }: Condition,
  document: Document,
  arrayPath: string,
): number | undefined {
  if (key === '$and') return lastPosition(condition as Document[], document, arrayPath);
  if (key === '$or') {
    const matching = (condition as Document[]).find((clause) => compileFilter(clause)(document));
    return matching && matchedPosition(matching, document, arrayPath);
  }
  if (key !== arrayPath && !key.startsWith(`${arrayPath}.`)) return undefined;
  const array = exactValueAt(document, arrayPath);
  if (!Array.isArray(array)) return undefined;
  const matches = compileField(`array${key.slice(arrayPath.length)}`, condition);
  const index = array.findIndex((element) => matches({ array: [element] }));
  return index < 0 ? undefined : index;
}

function lastPosition(
  clauses: readonly Document[],
  document: Document,
  arrayPath: string,
): number | undefined {
  let position: number | undefined;
  for (const clause of clauses) position = matchedPosition(clause, document, arrayPath) ?? position;
  return position;
}
