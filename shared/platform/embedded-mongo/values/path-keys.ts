// The keys under which several paths order a document: one where no path meets an array, else one for each element.
import { CommandError } from '../command-error.js';
import { isIndex, ownField } from './paths.js';
import { EMPTY_ARRAY, isDocument } from './type-class.js';

/** A value for each path; `undefined` where the path leads nowhere. */
export type PathKey = readonly unknown[];

/**
 * As MongoDB's key generator: paths that share an array go through it together, element by element.
 * @param refusal for paths that lead through two different arrays, which are named
 * @throws the refusal, or CommandError 16746 where a number is an element's place and an element's field
 */
export function compileKeys(
  paths: readonly string[],
  refusal: (array: string, other: string) => CommandError,
): (document: unknown) => PathKey[] {
  const parts = paths.map((path) => path.split('.'));
  const assertOneArray = (places: readonly Place[]) => {
    const arrays = places.flatMap(({ rest }, path) => (rest ? [headOf(parts[path] ?? [], rest)] : []));
    const other = arrays.find((array) => array !== arrays[0]);
    if (other) throw refusal(arrays[0] ?? '', other);
  };
  const expanded = (places: readonly Place[]): PathKey[] => {
    const array = places.find(({ rest }) => rest)?.value as unknown[] | undefined;
    if (!array) return [places.map(({ value }) => value)];
    assertOneArray(places);
    if (array.length === 0) return [places.map(({ value, rest }) => (rest ? emptyAt(rest) : value))];
    return array.flatMap((element) =>
      expanded(places.map((place) => (place.rest ? enter(array, element, place.rest) : place))),
    );
  };
  return (document) => expanded(parts.map((rest) => walk(document, rest)));
}

/**
 * How far a path leads: to its value, or to an array that it has yet to go through.
 * @property rest for an array only: the part of the path behind it
 */
type Place = { value: unknown; rest?: readonly string[] };

/** The path of the array before the rest. One value can stand in two fields, but is two arrays on disk. */
function headOf(parts: readonly string[], rest: readonly string[]): string {
  return parts.slice(0, parts.length - rest.length).join('.');
}

const NOWHERE: Place = { value: undefined };

function walk(start: unknown, rest: readonly string[]): Place {
  let value = start;
  for (const [at, part] of rest.entries()) {
    if (Array.isArray(value)) return { value, rest: rest.slice(at) };
    if (!isDocument(value)) return NOWHERE;
    value = ownField(value, part);
  }
  return Array.isArray(value) ? { value, rest: [] } : { value };
}

/** An element that is an array is a value by itself: only a place in the path leads into it. */
function enter(array: readonly unknown[], element: unknown, rest: readonly string[]): Place {
  const [part, ...deeper] = rest;
  if (part === undefined) return { value: element };
  const isPlace = isIndex(part) && Number(part) < array.length;
  if (!isPlace) return isDocument(element) ? walk(element, rest) : NOWHERE;
  if (array.some((one) => isDocument(one) && ownField(one, part) !== undefined))
    throw new CommandError(16746, `Ambiguous field name found in array, field: '${part}'`);
  return walk(array[Number(part)], deeper);
}

/** MongoDB lists an empty array as `undefined`, below null, and what would be within its elements as missing. */
function emptyAt(rest: readonly string[]): unknown {
  return rest.length === 0 ? EMPTY_ARRAY : undefined;
}
