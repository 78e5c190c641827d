// Turns the paths of an update into exact ones: `$`, `$[]` and `$[name]` become the indexes they mean.
import { CommandError } from '../command-error.js';
import { compileFilter, type Matches } from '../query/filter.js';
import { matchedPosition } from '../query/position.js';
import { setField } from '../values/copy.js';
import { exactValueAt, isIndex, ownField } from '../values/paths.js';
import { type Document, isDocument } from '../values/type-class.js';

export type PathContext = {
  document: Document;
  filter: Document;
  arrayFilters: ReadonlyMap<string, Matches>;
};

/** @throws CommandError 2 where `$` has no match or a named filter is missing */
export function exactPaths(path: string, context: PathContext): string[] {
  let paths = [''];
  for (const part of partsOf(path)) paths = paths.flatMap((prefix) => step(prefix, part, context));
  return paths;
}

export function partsOf(path: string): string[] {
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.');
  const parts = path.split('.');
  if (parts.includes('')) {
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  return parts;
}

function step(prefix: string, part: string, context: PathContext): string[] {
  if (part === '$') return [join(prefix, String(positionIn(prefix, context)))];
  const named = /^\$\[(.*)\]$/.exec(part);
  if (!named) return [join(prefix, part)];
  const array = arrayAt(prefix, context.document);
  const name = named[1] ?? '';
  const matches = name === '' ? () => true : namedFilter(name, context);
  return array.flatMap((element, index) =>
    matches({ [name]: element }) ? [join(prefix, String(index))] : [],
  );
}

function positionIn(prefix: string, { filter, document }: PathContext): number {
  const position = matchedPosition(filter, document, prefix);
  if (position === undefined) {
    throw new CommandError(2, 'The positional operator did not find the match needed from the query.');
  }
  return position;
}

function arrayAt(path: string, document: Document): unknown[] {
  const array = exactValueAt(document, path);
  if (Array.isArray(array)) return array;
  const problem = array === undefined ? 'must exist in the document' : 'must be an array';
  throw new CommandError(2, `The path '${path}' ${problem} in order to apply array updates.`);
}

function namedFilter(name: string, { arrayFilters }: PathContext): Matches {
  const filter = arrayFilters.get(name);
  if (!filter) throw new CommandError(2, `No array filter found for identifier '${name}'`);
  return filter;
}

/** @throws CommandError 9 for filters without exactly one name, or with a name twice */
export function compileArrayFilters(arrayFilters: readonly Document[] = []): Map<string, Matches> {
  const compiled = new Map<string, Matches>();
  for (const filter of arrayFilters) {
    const names = new Set(fieldNames(filter));
    const [name] = names;
    if (name === undefined || names.size !== 1 || !/^[a-z]\w*$/.test(name)) {
      throw new CommandError(
        9,
        'Error parsing array filter: it must have one top-level field name that starts with a lowercase letter',
      );
    }
    if (compiled.has(name)) {
      throw new CommandError(9, `Found multiple array filters with the same top-level field name ${name}`);
    }
    compiled.set(name, compileFilter(filter));
  }
  return compiled;
}

function fieldNames(filter: Document): string[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [key.split('.')[0] ?? ''];
    return Array.isArray(value) ? value.filter(isDocument).flatMap(fieldNames) : [];
  });
}

/** Sets the value at an exact path, making documents and padding arrays on the way. @throws CommandError 28 */
export function setAt(document: Document, path: string, value: unknown): void {
  const parts = path.split('.');
  let parent: unknown = document;
  for (const part of parts.slice(0, -1)) parent = descend(parent, part, path);
  put(parent, parts.at(-1) ?? '', { value, path });
}

/** Takes the field away; an element of an array becomes null. */
export function unsetAt(document: Document, path: string): void {
  const cut = path.lastIndexOf('.');
  const parent = cut < 0 ? document : exactValueAt(document, path.slice(0, cut));
  const last = path.slice(cut + 1);
  if (Array.isArray(parent)) {
    if (isIndex(last) && Number(last) < parent.length) parent[Number(last)] = null;
  } else if (isDocument(parent)) delete parent[last];
}

function descend(parent: unknown, part: string, path: string): unknown {
  if (parent !== undefined && !isDocument(parent) && !Array.isArray(parent)) throw notViable(part, path);
  const child = childOf(parent, part);
  if (child !== undefined) return child;
  const fresh: Document = {};
  put(parent, part, { value: fresh, path });
  return fresh;
}

function childOf(parent: unknown, part: string): unknown {
  if (Array.isArray(parent)) return parent[Number(part)];
  return isDocument(parent) ? ownField(parent, part) : undefined;
}

/** MongoDB's own limit for filling an array up with nulls. */
const MOST_PADDING = 1_500_000;

function put(parent: unknown, part: string, { value, path }: { value: unknown; path: string }): void {
  if (!Array.isArray(parent)) {
    if (!isDocument(parent)) throw notViable(part, path);
    setField(parent, part, value);
    return;
  }
  if (!isIndex(part) || Number(part) > parent.length + MOST_PADDING) throw notViable(part, path);
  while (parent.length < Number(part)) parent.push(null);
  parent[Number(part)] = value;
}

function notViable(part: string, path: string): CommandError {
  return new CommandError(28, `Cannot create field '${part}' in the path '${path}'`);
}

function join(prefix: string, part: string): string {
  return prefix === '' ? part : `${prefix}.${part}`;
}
