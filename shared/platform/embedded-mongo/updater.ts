// Applies an update to a copy of a document.
import { type Document as BsonDocument, ObjectId } from 'bson';
import { CommandError, unsupported } from './command-error.js';
import { isOperators } from './matcher.js';
import { exactValueAt } from './paths.js';
import { changeFor, REMOVED, UNCHANGED } from './update-operators.js';
import { compileArrayFilters, exactPaths, partsOf, setAt, unsetAt } from './update-paths.js';
import { cloneValue, type Document, isDocument, isEqual, setField } from './values.js';

export type Update = {
  update: unknown;
  /** What found the document: gives `$` its meaning. */
  filter: Document;
  arrayFilters?: readonly Document[] | undefined;
  /** Whether the document is about to be inserted, so that $setOnInsert applies. */
  inserting?: boolean;
};

/** Whether the update is a whole document, and not operators. @throws CommandError for a mixture or a pipeline */
export function isReplacement(update: unknown): boolean {
  if (Array.isArray(update)) throw unsupported('An update with an aggregation pipeline');
  if (!isDocument(update)) throw new CommandError(9, 'Update argument must be either an object or an array');
  const [first] = Object.keys(update);
  return first === undefined || !first.startsWith('$');
}

/** The changed copy; the document itself stays as it is. @throws CommandError, code as MongoDB's */
export function applyUpdate(document: Document, how: Update): Document {
  const changed = isReplacement(how.update)
    ? replace(document, how.update as Document)
    : change(document, how, how.update as Document);
  if ('_id' in document && !isEqual(document['_id'], changed['_id'])) {
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return changed;
}

/** The document that an upsert starts from: what the filter demands by equality, with its `_id` first. */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {};
  seedFrom(filter, seed);
  return seed;
}

export function withId(document: Document): Document {
  return '_id' in document ? idFirst(document) : { _id: new ObjectId(), ...document };
}

function idFirst(document: Document): Document {
  if (Object.keys(document)[0] === '_id') return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}

function replace(document: Document, replacement: Document): Document {
  const copy = cloneValue(replacement);
  const dollar = Object.keys(copy).find((key) => key.startsWith('$'));
  if (dollar)
    throw new CommandError(52, `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement`);
  if (!('_id' in document) || '_id' in copy) return idFirst(copy);
  return { _id: document['_id'], ...copy };
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
  const value = exactValueAt(document, from);
  if (value === undefined) return;
  unsetAt(document, from);
  setAt(document, to, value);
}

function refuseConflicts(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const parts = partsOf(path);
    const clash = parts
      .map((_, index) => parts.slice(0, index + 1).join('.'))
      .find((prefix) => seen.has(prefix));
    const below = [...seen].find((other) => other.startsWith(`${path}.`));
    if (clash ?? below) {
      throw new CommandError(40, `Updating the path '${path}' would create a conflict at '${clash ?? path}'`);
    }
    seen.add(path);
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

function seedFrom(filter: Document, seed: Document): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and') for (const clause of condition as Document[]) seedFrom(clause, seed);
    else if (key === '$or') seedFromOnly(condition, seed);
    else if (!key.startsWith('$')) seedField(seed, key, condition);
  }
}

function seedFromOnly(clauses: unknown, seed: Document): void {
  const [only] = clauses as BsonDocument[];
  if (Array.isArray(clauses) && clauses.length === 1 && only) seedFrom(only, seed);
}

function seedField(seed: Document, path: string, condition: unknown): void {
  const demanded = demandedValue(condition);
  if (!demanded) return;
  if (exactValueAt(seed, path) !== undefined) {
    throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
  }
  if (path.includes('.')) setAt(seed, path, cloneValue(demanded.value));
  else setField(seed, path, cloneValue(demanded.value));
}

function demandedValue(condition: unknown): { value: unknown } | undefined {
  if (!isOperators(condition)) return isPattern(condition) ? undefined : { value: condition };
  if ('$eq' in condition) return { value: condition['$eq'] };
  const list = condition['$in'] ?? condition['$all'];
  if (Array.isArray(list) && list.length === 1 && !isPattern(list[0])) return { value: list[0] };
  return undefined;
}

function isPattern(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && '_bsontype' in value && value._bsontype === 'BSONRegExp'
  );
}
