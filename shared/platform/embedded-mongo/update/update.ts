// Applies an update to a copy of a document.
import { updateByPipeline } from '../aggregate/pipeline.js';
import { CommandError } from '../command-error.js';
import { isEqual } from '../values/compare.js';
import { cloneValue } from '../values/copy.js';
import { exactValueAt } from '../values/paths.js';
import { type Document, isDocument } from '../values/type-class.js';
import { changeFor, REMOVED, UNCHANGED } from './operators.js';
import { compileArrayFilters, exactPaths, partsOf, setAt, unsetAt } from './paths.js';
import { withId } from './upsert.js';

export type Update = {
  update: unknown;
  /** What found the document: gives `$` its meaning. */
  filter: Document;
  arrayFilters?: readonly Document[] | undefined;
  /** Whether the document is about to be inserted, so that $setOnInsert applies. */
  inserting?: boolean;
};

/** Whether the update is a whole document, and not operators or a pipeline. @throws CommandError 9 */
export function isReplacement(update: unknown): update is Document {
  if (Array.isArray(update)) return false;
  if (!isDocument(update)) throw new CommandError(9, 'Update argument must be either an object or an array');
  const [first] = Object.keys(update);
  return first === undefined || !first.startsWith('$');
}

/** The changed copy; the document itself stays as it is. @throws CommandError, code as MongoDB's */
export function applyUpdate(document: Document, how: Update): Document {
  const changed = changedCopy(document, how);
  if ('_id' in document && !isEqual(document['_id'], changed['_id'])) {
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return changed;
}

function changedCopy(document: Document, how: Update): Document {
  if (isReplacement(how.update)) return replace(document, how.update);
  if (!Array.isArray(how.update)) return change(document, how, how.update as Document);
  if (how.arrayFilters)
    throw new CommandError(9, 'arrayFilters may not be specified for pipeline-style updates');
  return withKeptId(document, updateByPipeline(how.update, document));
}

/** An update may leave the `_id` out, but not change it. */
function withKeptId(document: Document, changed: Document): Document {
  return '_id' in document && !('_id' in changed) ? { _id: document['_id'], ...changed } : changed;
}

function replace(document: Document, replacement: Document): Document {
  const copy = cloneValue(replacement);
  const dollar = Object.keys(copy).find((key) => key.startsWith('$'));
  if (dollar)
    throw new CommandError(52, `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement`);
  if (!('_id' in document)) return copy;
  return '_id' in copy ? withId(copy) : { _id: document['_id'], ...copy };
}

type Modification = { operator: string; path: string; operand: unknown };

function change(document: Document, how: Update, update: Document): Document {
  const modifications = modificationsOf(update);
  refuseConflicts(modifications.map(({ path }) => path));
  const context = { document, filter: how.filter, arrayFilters: compileArrayFilters(how.arrayFilters) };
  refuseUnusedFilters(modifications, [...context.arrayFilters.keys()]);
  const copy = cloneValue(document);
  const exact = modifications
    .filter(({ operator }) => operator !== '$setOnInsert' || how.inserting)
    .flatMap((one) => exactPaths(one.path, context).map((path) => ({ ...one, path })));
  refuseConflicts(exact.map(({ path }) => path));
  for (const one of exact.sort((a, b) => comparePaths(a.path, b.path))) modify(copy, one);
  return copy;
}

function modificationsOf(update: Document): Modification[] {
  return Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$')) changeFor(operator);
    if (!isDocument(fields)) {
      throw new CommandError(
        9,
        `Modifiers operate on fields but we found a value of another type for ${operator}`,
      );
    }
    if (operator === '$rename') return renames(fields);
    changeFor(operator);
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }));
  });
}

/** A rename changes two paths: it takes the value from one and sets it at the other. */
function renames(fields: Document): Modification[] {
  return Object.entries(fields).flatMap(([from, to]) => {
    if (typeof to !== 'string')
      throw new CommandError(2, `The 'to' field for $rename must be a string: ${from}`);
    if (from.includes('$') || to.includes('$'))
      throw new CommandError(2, '$rename can not have positional parts');
    return [
      { operator: '$rename', path: from, operand: to },
      { operator: '$rename', path: to, operand: undefined },
    ];
  });
}

function modify(document: Document, { operator, path, operand }: Modification): void {
  if (operator === '$rename') {
    if (typeof operand === 'string') rename(document, path, operand);
    return;
  }
  const current = exactValueAt(document, path);
  const next = changeFor(operator)(current, operand, path);
  if (next === REMOVED) unsetAt(document, path);
  else if (next !== UNCHANGED) setAt(document, path, next);
}

function rename(document: Document, from: string, to: string): void {
  for (const path of [from, to]) refuseArraysOn(document, path);
  const value = exactValueAt(document, from);
  if (value === undefined) return;
  unsetAt(document, from);
  setAt(document, to, value);
}

function refuseArraysOn(document: Document, path: string): void {
  const parts = path.split('.');
  const isInArray = parts.some(
    (_, end) => end > 0 && Array.isArray(exactValueAt(document, parts.slice(0, end).join('.'))),
  );
  if (isInArray) throw new CommandError(2, `The field of a $rename cannot be an array element: '${path}'`);
}

function refuseConflicts(paths: readonly string[]): void {
  const seen = new Set<string>();
  const above = new Set<string>();
  for (const path of paths) {
    const parts = partsOf(path);
    const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
    const clash = prefixes.find((prefix) => seen.has(prefix)) ?? (above.has(path) ? path : undefined);
    if (clash)
      throw new CommandError(40, `Updating the path '${path}' would create a conflict at '${clash}'`);
    seen.add(path);
    for (const prefix of prefixes.slice(0, -1)) above.add(prefix);
  }
}

function refuseUnusedFilters(modifications: readonly Modification[], names: readonly string[]): void {
  const unused = names.find((name) => !modifications.some(({ path }) => path.includes(`$[${name}]`)));
  if (unused)
    throw new CommandError(9, `The array filter for identifier '${unused}' was not used in the update`);
}

/** Lexicographic by parts, indexes by their number. */
function comparePaths(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareParts(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}
