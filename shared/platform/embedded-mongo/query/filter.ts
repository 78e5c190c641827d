// Decides whether a document matches a query filter.
import { BSONRegExp } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import { compilePath } from '../values/paths.js';
import { type Document, isDocument } from '../values/type-class.js';
import { fieldOperator, type ValueTest } from './filter-operators.js';

export type Matches = (document: unknown) => boolean;

/** @throws CommandError 2 for a filter that is not valid, 115 for an operator that this server leaves to MongoDB */
export function compileFilter(filter: Document): Matches {
  const tests = Object.entries(filter).map(([key, condition]) =>
    key.startsWith('$') ? topLevel(key, condition) : compileField(key, condition),
  );
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (document) => tests.every((test) => test(document));
}

export function compileField(path: string, condition: unknown): Matches {
  const test = compileCondition(condition);
  const valuesAt = compilePath(path);
  return (document) => test(valuesAt(document));
}

/** Whether the condition consists of operators, as in `{ $gt: 1 }`, and is not a value to compare with. */
export function isOperators(condition: unknown): condition is Document {
  if (!isDocument(condition)) return false;
  const [first] = Object.keys(condition);
  return first?.startsWith('$') === true && !['$ref', '$id', '$db'].includes(first);
}

function topLevel(key: string, condition: unknown): Matches {
  switch (key) {
    case '$and': {
      const all = clauses(key, condition);
      return (document) => all.every((matches) => matches(document));
    }
    case '$or': {
      const any = clauses(key, condition);
      return (document) => any.some((matches) => matches(document));
    }
    case '$nor': {
      const none = clauses(key, condition);
      return (document) => !none.some((matches) => matches(document));
    }
    case '$comment':
      return () => true;
    default:
      throw refusedTopLevel(key);
  }
}

const LEFT_TO_MONGODB = [
  '$expr',
  '$where',
  '$text',
  '$jsonSchema',
  '$sampleRate',
  '$alwaysTrue',
  '$alwaysFalse',
];

function refusedTopLevel(key: string): CommandError {
  if (LEFT_TO_MONGODB.includes(key)) return unsupported(`The query operator ${key}`);
  return new CommandError(2, `unknown top level operator: ${key}`);
}

function clauses(key: string, condition: unknown): Matches[] {
  if (!Array.isArray(condition)) throw new CommandError(2, `${key} argument must be an array`);
  if (condition.length === 0) throw new CommandError(2, '$and/$or/$nor must be a nonempty array');
  return condition.map((clause) => {
    if (!isDocument(clause)) throw new CommandError(2, '$or/$and/$nor entries need to be full objects');
    return compileFilter(clause);
  });
}

function compileCondition(condition: unknown): ValueTest {
  if (condition instanceof BSONRegExp) return fieldOperator('$regex', condition, { $regex: condition });
  if (!isOperators(condition)) return fieldOperator('$eq', condition, {});
  const tests = Object.entries(condition).map(([operator, operand]) => {
    if (operator === '$not') return negated(operand);
    if (operator === '$elemMatch') return elementMatch(operand);
    if (operator === '$all') return allOf(operand);
    return fieldOperator(operator, operand, condition);
  });
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (values, asElements) => tests.every((test) => test(values, asElements));
}

function negated(operand: unknown): ValueTest {
  if (!(operand instanceof BSONRegExp) && !isOperators(operand)) {
    throw new CommandError(2, '$not needs a regex or a document');
  }
  const test = compileCondition(operand);
  return (values, asElements) => !test(values, asElements);
}

function elementMatch(operand: unknown): ValueTest {
  if (!isDocument(operand)) throw new CommandError(2, '$elemMatch needs an Object');
  const element = compileElement(operand);
  return (values) => values.some((value) => Array.isArray(value) && value.some(element));
}

function compileElement(operand: Document): Matches {
  const [first] = Object.keys(operand);
  const isForValues = isOperators(operand) && !['$and', '$or', '$nor', '$expr'].includes(first ?? '');
  if (isForValues) {
    const test = compileCondition(operand);
    return (element) => test([element], true);
  }
  const matches = compileFilter(operand);
  return (element) => (isDocument(element) || Array.isArray(element)) && matches(element);
}

function allOf(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw new CommandError(2, '$all needs an array');
  const tests = operand.map((one) => {
    if (isOperators(one) && '$elemMatch' in one) return elementMatch(one['$elemMatch']);
    if (isOperators(one)) throw new CommandError(2, 'no $ expressions in $all');
    return compileCondition(one);
  });
  return (values, asElements) => tests.length > 0 && tests.every((test) => test(values, asElements));
}
