// Stages that shape single documents: $set, $replaceRoot and $unwind.
import { CommandError, unsupported } from '../command-error.js';
import { setField } from '../values/copy.js';
import { ownField } from '../values/paths.js';
import { type Document, isDocument, typeClass } from '../values/type-class.js';
import type { Evaluate } from './evaluate.js';
import { compileExpression, isOperation } from './expression.js';

export type Shape = (document: Document) => Document;

/** $set and $addFields: dotted paths and documents reach into what is there; arrays element by element. */
export function compileSet(spec: Document): Shape {
  const tree = treeOf(spec);
  return (document) => withFields(document, tree, document) as Document;
}

export function compileReplaceRoot(expression: unknown): Shape {
  const evaluate = compileExpression(expression);
  return (document) => {
    const root = evaluate(document);
    if (isDocument(root)) return root;
    throw new CommandError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeClass(root)}`,
    );
  };
}

/** $unwind: a document for each element; none for an empty, null or missing array unless these are preserved. */
export function compileUnwind(argument: unknown): (document: Document) => Document[] {
  const { path, preserves } = unwindOptions(argument);
  const parts = path.slice(1).split('.');
  return (document) => {
    const value = parts.reduce<unknown>(
      (at, part) => (isDocument(at) ? ownField(at, part) : undefined),
      document,
    );
    if (Array.isArray(value) && value.length > 0)
      return value.map((element) => replaceAt(document, parts, element));
    const isNothing = value === undefined || value === null || Array.isArray(value);
    if (!isNothing) return [document];
    if (!preserves) return [];
    return [Array.isArray(value) ? replaceAt(document, parts, undefined) : document];
  };
}

type Tree = Map<string, Tree | Evaluate>;

function treeOf(spec: Document, tree: Tree = new Map()): Tree {
  for (const [path, value] of Object.entries(spec)) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    if ([...parts, last].some((part) => part === '' || part.startsWith('$')))
      throw new CommandError(
        16410,
        `FieldPath '${path}' may not hold empty names or names that start with '$'.`,
      );
    const parent = parts.reduce((node, part) => branchOf(node, part), tree);
    const isNested = isDocument(value) && Object.keys(value).length > 0 && !isOperation(value);
    if (isNested) treeOf(value, branchOf(parent, last));
    else if (parent.has(last)) throw collision(path);
    else parent.set(last, compileExpression(value));
  }
  return tree;
}

function branchOf(node: Tree, part: string): Tree {
  const known = node.get(part);
  if (typeof known === 'function') throw collision(part);
  const branch: Tree = known ?? new Map();
  node.set(part, branch);
  return branch;
}

function collision(path: string): CommandError {
  return new CommandError(40176, `Invalid $addFields: the path '${path}' is set twice`);
}

function withFields(value: unknown, tree: Tree, root: Document): unknown {
  if (Array.isArray(value)) return value.map((element) => withFields(element, tree, root));
  const changed: Document = isDocument(value) ? { ...value } : {};
  for (const [key, node] of tree) {
    const next = typeof node === 'function' ? node(root) : withFields(ownField(changed, key), node, root);
    if (next === undefined) delete changed[key];
    else setField(changed, key, next);
  }
  return changed;
}

function unwindOptions(argument: unknown): { path: string; preserves: boolean } {
  const { path, preserveNullAndEmptyArrays, ...others } = isDocument(argument)
    ? argument
    : { path: argument };
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw new CommandError(28818, 'path option to $unwind stage should be prefixed with a $');
  const [other] = Object.keys(others);
  if (other === 'includeArrayIndex') throw unsupported('The option includeArrayIndex of $unwind');
  if (other) throw new CommandError(28811, `unrecognized option to $unwind stage: ${other}`);
  return { path, preserves: preserveNullAndEmptyArrays === true };
}

function replaceAt(document: Document, [part = '', ...rest]: readonly string[], value: unknown): Document {
  const changed = { ...document };
  const next = rest.length > 0 ? replaceAt(document[part] as Document, rest, value) : value;
  if (next === undefined) delete changed[part];
  else setField(changed, part, next);
  return changed;
}
