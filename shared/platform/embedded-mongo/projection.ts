// Shows parts of a document: inclusion, exclusion, $slice, $elemMatch and the positional $.
import { CommandError, unsupported } from './command-error.js';
import { compileFilter, matchedPosition } from './matcher.js';
import { exactValueAt } from './paths.js';
import { cloneValue, type Document, isDocument, isNumber, setField, toDouble } from './values.js';

export type Project = (document: Document) => Document;

/** @throws CommandError 31253 or 31254 for a mixture of inclusion and exclusion, 115 for expressions */
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
type Special = (document: Document, shown: Document, filter: Document) => void;
type Plan = { includes: boolean; id: boolean; tree: Tree; specials: Special[] };

function planOf(entries: readonly [string, unknown][]): Plan {
  const specials: Special[] = [];
  const tree: Tree = new Map();
  let mode: boolean | undefined;
  let id = true;
  for (const [path, value] of entries) {
    if (isDocument(value)) {
      specials.push(specialFor(path, value));
      if ('$elemMatch' in value) mode ??= true;
    } else if (path === '_id' && entries.length > 1) id = isShown(value);
    else {
      const shows = isShown(value);
      if (mode !== undefined && mode !== shows) throw mixed(path, shows);
      mode = shows;
      if (path.endsWith('.$')) specials.push(positional(path.slice(0, -2)));
      grow(tree, path.replace(/\.\$$/, ''));
    }
  }
  const includes = mode ?? (entries.length > 1 && id && specials.length === 0);
  if (!includes && !id) grow(tree, '_id');
  return { includes, id, tree, specials };
}

function mixed(path: string, shows: boolean): CommandError {
  return shows
    ? new CommandError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
    : new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
}

function isShown(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (isNumber(value)) return toDouble(value) !== 0;
  throw unsupported('A projection with a computed value');
}

function grow(tree: Tree, path: string): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let node = tree;
  for (const part of parts) {
    const next = node.get(part);
    if (next === true) throw new CommandError(31250, `Path collision at ${path}`);
    const child: Tree = next ?? new Map();
    node.set(part, child);
    node = child;
  }
  if (node.has(last)) throw new CommandError(31249, `Path collision at ${path}`);
  node.set(last, true);
}

function include(document: Document, tree: Tree, id: boolean): Document {
  const shown: Document = {};
  for (const [key, value] of Object.entries(document)) {
    const node = tree.get(key) ?? (key === '_id' && id && !tree.has('_id') ? true : undefined);
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

function specialFor(path: string, operators: Document): Special {
  if ('$elemMatch' in operators) return elementMatch(path, operators['$elemMatch'] as Document);
  if ('$slice' in operators) return slice(path, operators['$slice']);
  throw unsupported('A projection with a computed value');
}

function elementMatch(path: string, condition: Document): Special {
  const matches = compileFilter({ element: { $elemMatch: condition } });
  return (document, shown) => {
    const array = exactValueAt(document, path);
    const found = Array.isArray(array) ? array.find((element) => matches({ element: [element] })) : undefined;
    if (found === undefined) delete shown[path];
    else setField(shown, path, [found]);
  };
}

function slice(path: string, operand: unknown): Special {
  const [first, count] = (Array.isArray(operand) ? operand : [operand]).map(toDouble);
  if (path.includes('.') || first === undefined || Number.isNaN(first))
    throw unsupported('This form of $slice');
  return (document, shown) => {
    const array = document[path];
    if (Array.isArray(array)) setField(shown, path, sliced(array, first, count));
  };
}

function sliced(array: readonly unknown[], first: number, count: number | undefined): unknown[] {
  if (count === undefined) return first < 0 ? array.slice(first) : array.slice(0, first);
  const start = first < 0 ? Math.max(0, array.length + first) : first;
  return array.slice(start, start + count);
}

function positional(path: string): Special {
  return (document, shown, filter) => {
    const array = exactValueAt(document, path);
    if (!Array.isArray(array) || array.length === 0) return;
    const position = matchedPosition(filter, document, path);
    if (position === undefined) {
      throw new CommandError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    setField(shown, path, cloneValue([array[position]]));
  };
}
