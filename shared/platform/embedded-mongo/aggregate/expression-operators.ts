// The operators of aggregation expressions that this server knows.
import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import { add, multiply, subtract } from '../values/arithmetic.js';
import { compareValues } from '../values/compare.js';
import { setField } from '../values/copy.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber, typeClass } from '../values/type-class.js';
import type { Evaluate } from './evaluate.js';

type Compile = (expression: unknown) => Evaluate;
type Operator = (argument: unknown, compile: Compile) => Evaluate;

export const operators: Readonly<Record<string, Operator>> = {
  $literal: (argument) => () => argument,
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', (order) => new Int32(Math.sign(order))),
  $and: onValues((values) => values.every(isTrue)),
  $or: onValues((values) => values.some(isTrue)),
  $not: onValues(([value]) => !isTrue(value), { name: '$not', count: 1 }),
  $cond: (argument, compile) => conditional(argument, compile),
  $ifNull: onValues((values) => values.find((value) => !isNullish(value)) ?? values.at(-1)),
  $add: arithmetic('$add', add, new Int32(0)),
  $multiply: arithmetic('$multiply', multiply, new Int32(1)),
  $subtract: onValues(
    (values) => {
      if (values.some(isNullish)) return null;
      const [a, b] = values.map((value) => numeric('$subtract', value));
      return subtract(a, b);
    },
    { name: '$subtract', count: 2 },
  ),
  $concat: onValues((values) => (values.some(isNullish) ? null : values.map(text).join(''))),
  $size: onValues(
    ([value]) => {
      if (Array.isArray(value)) return new Int32(value.length);
      throw new CommandError(
        17124,
        `The argument to $size must be an array, but was of type: ${typeClass(value)}`,
      );
    },
    { name: '$size', count: 1 },
  ),
  $mergeObjects: onValues((values) => merged(values)),
  $setField: (argument, compile) => setFieldOperator(argument, compile),
};

/** Only null, false and zero are false, and what is missing. */
export function isTrue(value: unknown): boolean {
  return isNumber(value) ? toDouble(value) !== 0 : !isNullish(value) && value !== false;
}

function isNullish(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Takes one expression or a list of them. */
function onValues(
  compute: (values: readonly unknown[]) => unknown,
  wanted?: { name: string; count: number },
): Operator {
  return (argument, compile) => {
    const operands = (Array.isArray(argument) ? argument : [argument]).map(compile);
    if (wanted && operands.length !== wanted.count) {
      throw new CommandError(
        16020,
        `Expression ${wanted.name} takes exactly ${wanted.count} arguments. ${operands.length} were passed in.`,
      );
    }
    return (document) => compute(operands.map((operand) => operand(document)));
  };
}

function comparison(name: string, decide: (order: number) => unknown): Operator {
  return onValues(([a, b]) => decide(order(a, b)), { name, count: 2 });
}

/** A missing value stands between MinKey and null. */
function order(a: unknown, b: unknown): number {
  if (a !== undefined && b !== undefined) return compareValues(a, b);
  const [other, sign] = a === undefined ? [b, -1] : [a, 1];
  if (other === undefined) return 0;
  return typeClass(other) === 'minKey' ? -sign : sign;
}

function arithmetic(name: string, combine: (a: unknown, b: unknown) => unknown, start: unknown): Operator {
  return onValues((values) =>
    values.some(isNullish)
      ? null
      : values.map((value) => numeric(name, value)).reduce((sum, value) => combine(sum, value), start),
  );
}

function numeric(name: string, value: unknown): unknown {
  if (isNumber(value)) return value;
  throw new CommandError(
    14,
    `${name} on a value of type ${typeClass(value)} is not supported by the embedded database; to use it, set MONGODB_URI to a MongoDB server`,
  );
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new CommandError(16702, `$concat only supports strings, not ${typeClass(value)}`);
}

function merged(values: readonly unknown[]): Document {
  const result: Document = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDocument(value))
      throw new CommandError(
        40400,
        `$mergeObjects requires object inputs, but input is of type ${typeClass(value)}`,
      );
    for (const [key, field] of Object.entries(value)) setField(result, key, field);
  }
  return result;
}

function conditional(argument: unknown, compile: Compile): Evaluate {
  const parts: unknown[] = isDocument(argument)
    ? [argument['if'], argument['then'], argument['else']]
    : Array.isArray(argument)
      ? argument
      : [];
  if (parts.length !== 3 || parts.includes(undefined))
    throw new CommandError(16020, "Expression $cond takes 'if', 'then' and 'else'");
  const [test, yes, no] = parts.map(compile) as [Evaluate, Evaluate, Evaluate];
  return (document) => (isTrue(test(document)) ? yes(document) : no(document));
}

function setFieldOperator(argument: unknown, compile: Compile): Evaluate {
  if (!isDocument(argument) || !('input' in argument && 'value' in argument && 'field' in argument))
    throw new CommandError(4161100, "$setField requires 'field', 'input' and 'value'");
  const [field, input, value] = ['field', 'input', 'value'].map((name) => compile(argument[name])) as [
    Evaluate,
    Evaluate,
    Evaluate,
  ];
  return (document) => {
    const target = input(document);
    const name = field(document);
    if (isNullish(target)) return null;
    if (!isDocument(target)) throw new CommandError(4161105, "$setField requires 'input' to be an object");
    if (typeof name !== 'string')
      throw new CommandError(4161107, "$setField requires 'field' to be a string");
    const next = value(document);
    const changed = { ...target };
    if (next === undefined) delete changed[name];
    else setField(changed, name, next);
    return changed;
  };
}
