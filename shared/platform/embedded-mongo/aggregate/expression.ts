// Aggregation expressions: field paths, variables, literals, and a few operators that keep the numbers' types.
import { CommandError, unsupported } from '../command-error.js';
import { setField } from '../values/copy.js';
import { ownField } from '../values/paths.js';
import { type Document, isDocument } from '../values/type-class.js';
import type { Evaluate } from './evaluate.js';
import { operators } from './expression-operators.js';

/** @throws CommandError 17276 for an unknown variable, 115 for an operator that is left to MongoDB */
export function compileExpression(expression: unknown): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compileReference(expression);
  if (Array.isArray(expression)) {
    const elements = expression.map(compileExpression);
    return (document) => elements.map((element) => element(document) ?? null);
  }
  return isDocument(expression) ? compileDocument(expression) : () => expression;
}

/** Whether it is an operator with its argument, and not a document to build. @throws CommandError 15983 */
export function isOperation(expression: Document): boolean {
  const keys = Object.keys(expression);
  if (!keys.some((key) => key.startsWith('$'))) return false;
  if (keys.length > 1) {
    throw new CommandError(
      15983,
      `an object representing an expression must have exactly one field: ${keys.join(', ')}`,
    );
  }
  return true;
}

function compileReference(reference: string): Evaluate {
  if (!reference.startsWith('$$')) return compileFieldPath(reference.slice(1));
  const [name, ...path] = reference.slice(2).split('.');
  const field = path.length > 0 ? compileFieldPath(path.join('.')) : (document: Document) => document;
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return field;
    case 'REMOVE':
      return () => undefined;
    case 'NOW':
    case 'CLUSTER_TIME':
    case 'USER_ROLES':
      throw unsupported(`The variable $$${name}`);
    default:
      throw new CommandError(17276, `Use of undefined variable: ${name}`);
  }
}

/** Unlike in filters, a number in the path is a field's name and never an index. */
function compileFieldPath(path: string): Evaluate {
  const parts = path.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$')))
    throw new CommandError(
      16410,
      `FieldPath '${path}' may not hold empty names or names that start with '$'.`,
    );
  return (document) => valueAt(document, parts);
}

function valueAt(value: unknown, parts: readonly string[]): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (Array.isArray(value))
    return value.map((element) => valueAt(element, parts)).filter((found) => found !== undefined);
  return isDocument(value) ? valueAt(ownField(value, part), rest) : undefined;
}

function compileDocument(expression: Document): Evaluate {
  if (isOperation(expression)) {
    const [[name, argument] = ['', undefined]] = Object.entries(expression);
    const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (!operator) throw unsupported(`The aggregation operator ${name}`);
    return operator(argument, compileExpression);
  }
  const fields = Object.entries(expression).map(([key, value]) => ({ key, value: compileExpression(value) }));
  return (document) => {
    const built: Document = {};
    for (const { key, value } of fields) {
      const found = value(document);
      if (found !== undefined) setField(built, key, found);
    }
    return built;
  };
}
