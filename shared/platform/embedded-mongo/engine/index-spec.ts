// What a wanted index may be: what MongoDB refuses is refused, and so is what only MongoDB can do.
import { CommandError, unsupported } from '../command-error.js';
import { compileFilter } from '../query/filter.js';
import { isEqual } from '../values/compare.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';
import type { IndexSpec } from './index-keys.js';

const OPTIONS = [
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
];
const KINDS = ['text', '2d', '2dsphere', 'hashed', 'geoHaystack'];

/** @throws CommandError 9 without a name, 67 for an index that can't be */
export function parseIndexSpec(input: Document): IndexSpec {
  const { key, name, unique, sparse, partialFilterExpression, expireAfterSeconds } = input;
  if (!isDocument(key) || Object.keys(key).length === 0) throw impossible('Index keys cannot be empty.');
  if (typeof name !== 'string' || name === '')
    throw new CommandError(9, "Index specification must have a 'name' field of type string");
  const other = Object.keys(input).find((option) => !OPTIONS.includes(option));
  if (other) throw unsupported(`The index option ${other}`, 67);
  for (const [path, direction] of Object.entries(key)) assertField(path, direction);
  if (partialFilterExpression !== undefined) assertPartial(partialFilterExpression, sparse);
  if (expireAfterSeconds !== undefined) assertExpiry(key, expireAfterSeconds);
  return {
    key,
    name,
    ...(isOn('unique', unique) ? { unique: true } : {}),
    ...(isOn('sparse', sparse) ? { sparse: true } : {}),
    ...(partialFilterExpression ? { partialFilterExpression } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  };
}

/** Whether the wanted index is the known one. @throws CommandError 85 or 86 when it is almost the known one */
export function isSameIndex(known: IndexSpec, wanted: IndexSpec): boolean {
  const listsSame = isEqual(listedBy(known), listedBy(wanted));
  if (!listsSame && known.name !== wanted.name) return false;
  if (known.name === '_id_' && listsSame) return true;
  if (!listsSame) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index and lists something else: ${wanted.name}`,
    );
  }
  if (known.name !== wanted.name)
    throw new CommandError(85, `Index already exists with a different name: ${known.name}`);
  if (!isEqual(optionsOf(known), optionsOf(wanted)))
    throw new CommandError(85, `An equivalent index already exists with different options: ${known.name}`);
  return true;
}

/** Since MongoDB 5, indexes with the same fields can stand beside each other when they list other documents. */
function listedBy({ key, sparse, partialFilterExpression }: IndexSpec): Document {
  return { key, sparse: sparse === true, partial: partialFilterExpression ?? null };
}

function optionsOf({ unique, expireAfterSeconds }: IndexSpec): Document {
  return { unique: unique === true, expires: expireAfterSeconds ?? null };
}

function assertField(path: string, direction: unknown): void {
  if (KINDS.includes(String(direction))) throw unsupported(`An index of kind ${String(direction)}`, 67);
  if (path.includes('$**')) throw unsupported('A wildcard index', 67);
  if (path.split('.').some((part) => part === '' || part.startsWith('$')))
    throw impossible(`Index key contains an illegal field name: '${path}'`);
  if (!isNumber(direction)) throw impossible(`Unknown index plugin '${String(direction)}'`);
  if (!toDouble(direction)) throw impossible('Values in the index key pattern cannot be 0.');
}

function isOn(option: string, value: unknown): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  if (isNumber(value)) return toDouble(value) !== 0;
  throw new CommandError(14, `The field '${option}' must be a boolean`);
}

function assertExpiry(key: Document, seconds: unknown): void {
  const number = isNumber(seconds) ? toDouble(seconds) : Number.NaN;
  if (!(number >= 0 && number <= 2 ** 31 - 1))
    throw impossible('TTL index needs a numeric expireAfterSeconds from 0 to 2147483647');
  const [only, ...others] = Object.keys(key);
  if (others.length > 0)
    throw impossible('TTL indexes are single-field indexes, compound indexes do not support TTL');
  if (only === '_id')
    throw new CommandError(197, 'The field expireAfterSeconds is not valid for an _id index');
}

const PARTIAL_OPERATORS = ['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in'];

function assertPartial(filter: unknown, sparse: unknown): void {
  if (!isDocument(filter)) throw impossible("Expected 'partialFilterExpression' to be an object");
  if (isOn('sparse', sparse)) throw impossible('cannot mix "partialFilterExpression" and "sparse" options');
  compileFilter(filter);
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' || path === '$or') {
      for (const clause of condition as Document[]) assertPartial(clause, false);
    } else if (path.startsWith('$')) throw notPartial(path);
    else if (isDocument(condition)) assertPartialCondition(condition);
  }
}

function assertPartialCondition(condition: Document): void {
  for (const [operator, operand] of Object.entries(condition)) {
    const isAbsence =
      operator === '$exists' && (operand === false || (isNumber(operand) && !toDouble(operand)));
    const isRefused = operator.startsWith('$') && !PARTIAL_OPERATORS.includes(operator);
    if (isRefused || isAbsence) throw notPartial(isAbsence ? '$not' : operator);
  }
}

function notPartial(operator: string): CommandError {
  return impossible(`Expression not supported in partial index: ${operator}`);
}

function impossible(message: string): CommandError {
  return new CommandError(67, message);
}
