// Shows parts of a document: inclusion, exclusion, $slice, $elemMatch and the positional $.
import { CommandError, unsupported } from '../command-error.js';
import { setField } from '../values/copy.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';
import { elementMatch, positional, slice } from './projection-arrays.js';
import type { Special } from './special.js';

export type Project = (document: Document) => Document;

/**
 * @param filter what found the document: gives the positional `$` its meaning
 * @throws CommandError 31249 to 31254 for a projection that is not valid, 115 for computed values
 */
export function compileProjection(projection: Document | undefined, filter: Document = {}): Project {
  const entries = Object.entries(projection ?? {});
  if (entries.length === 0) return (document) => document;
  const plan = planOf(entries);
  return (document) => {
    const shown = plan.includes ? include(document, plan.tree, plan.id) : exclude(document, plan.tree);
    for (const special of plan.specials) special(document, shown, filter);
    return shown;
  };
}

type Tree = Map<string, Tree | true>;
type Plan = { includes: boolean; id: boolean; tree: Tree; specials: Special[] };

function planOf(entries: readonly [string, unknown][]): Plan {
  const id = entries.find(([path]) => path === '_id');
  const others = entries.filter(([path]) => path !== '_id');
  const showsId = id ? isShown(id[1]) : true;
  const modes = others.flatMap(([path, value]) => modeOf(path, value));
  const includes = modes[0]?.shows ?? (others.length === 0 && showsId);
  const mixed = modes.find(({ shows }) => shows !== includes);
  if (mixed) throw mixture(mixed.path, mixed.shows);
  if (modes.length === 0 && others.length > 0 && id && showsId) throw unsupported('This form of $slice');
  const tree: Tree = new Map();
  const specials = others.map(([path, value]) => {
    // An array that $slice cuts stays where it is when only some fields are shown.
    if (!isDocument(value) || (includes && '$slice' in value)) grow(tree, path.replace(/\.\$$/, ''));
    return specialFor(path, value);
  });
  if (!includes && !showsId) grow(tree, '_id');
  return { includes, id: showsId, tree, specials: specials.filter((one) => one !== undefined) };
}

/** Whether this entry asks for the named fields only, or for all others; $slice goes with both. */
function modeOf(path: string, value: unknown): { path: string; shows: boolean }[] {
  if (!isDocument(value)) return [{ path, shows: isShown(value) }];
  return '$elemMatch' in value ? [{ path, shows: true }] : [];
}

function mixture(path: string, shows: boolean): CommandError {
  return shows
    ? new CommandError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
    : new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
}

function isShown(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (isNumber(value)) return toDouble(value) !== 0;
  throw unsupported('A projection with a computed value');
}

function specialFor(path: string, value: unknown): Special | undefined {
  if (!isDocument(value)) return path.endsWith('.$') ? positional(path.slice(0, -2)) : undefined;
  if ('$elemMatch' in value) return elementMatch(path, value['$elemMatch']);
  if ('$slice' in value) return slice(path, value['$slice']);
  throw unsupported('A projection with a computed value');
}

function grow(tree: Tree, path: string): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  if ([...parts, last].some((part) => part === '' || part.startsWith('$')))
    throw unsupported(`The projection path '${path}'`);
  let node = tree;
  for (const part of parts) {
    const next = node.get(part);
    if (next === true) throw new CommandError(31249, `Path collision at ${path} remaining portion ${last}`);
    const child: Tree = next ?? new Map();
    node.set(part, child);
    node = child;
  }
  if (node.has(last)) throw new CommandError(31250, `Path collision at ${path}`);
  node.set(last, true);
}

function include(document: Document, tree: Tree, id: boolean): Document {
  const shown: Document = {};
  for (const [key, value] of Object.entries(document)) {
    const node = tree.get(key) ?? (key === '_id' && id ? true : undefined);
    if (node === true) setField(shown, key, value);
    else if (node) {
      const part = includePart(value, node);
      if (part !== undefined) setField(shown, key, part);
    }
  }
  return shown;
}

function includePart(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.map((one) => includePart(one, tree)).filter((one) => one !== undefined);
  return isDocument(value) ? include(value, tree, false) : undefined;
}

function exclude(document: Document, tree: Tree): Document {
  const shown: Document = {};
  for (const [key, value] of Object.entries(document)) {
    const node = tree.get(key);
    if (node !== true) setField(shown, key, node ? excludePart(value, node) : value);
  }
  return shown;
}

function excludePart(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((one) => excludePart(one, tree));
  return isDocument(value) ? exclude(value, tree) : value;
}
