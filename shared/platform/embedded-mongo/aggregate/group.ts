// $group: one document for each different key, with values gathered from the documents that have it.
import { Double, Int32 } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import { checkDeadline } from '../engine/deadline.js';
import { add } from '../values/arithmetic.js';
import { compareValues } from '../values/compare.js';
import { setField } from '../values/copy.js';
import { keyOf } from '../values/key.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';
import { compileExpression } from './expression.js';

/** @throws CommandError 15955 without an `_id`, 40234 for a field that is not one accumulator */
export function compileGroup(spec: Document): (documents: readonly Document[]) => Document[] {
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id');
  const idOf = compileExpression(spec['_id']);
  const fields = Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => ({ name, ...accumulatorOf(name, value) }));
  return (documents) => {
    const groups = new Map<string, { id: unknown; gathered: Gather[] }>();
    for (const document of documents) {
      checkDeadline();
      const id = idOf(document) ?? null;
      const key = keyOf(id);
      const group = groups.get(key) ?? { id, gathered: fields.map(({ start }) => start()) };
      groups.set(key, group);
      for (const [place, { read }] of fields.entries()) group.gathered[place]?.take(read(document));
    }
    return [...groups.values()].map(({ id, gathered }) => {
      const result: Document = { _id: id };
      for (const [place, { name }] of fields.entries())
        setField(result, name, gathered[place]?.result() ?? null);
      return result;
    });
  };
}

type Gather = { take(value: unknown): void; result(): unknown };

function accumulatorOf(name: string, value: unknown) {
  const [operation, ...others] = isDocument(value) ? Object.entries(value) : [];
  if (!operation || others.length > 0)
    throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  const [operator, argument] = operation;
  const start = ACCUMULATORS[operator];
  if (!start) throw unsupported(`The accumulator ${operator}`);
  return { start, read: operator === '$count' ? () => null : compileExpression(argument) };
}

const ACCUMULATORS: Readonly<Record<string, () => Gather>> = {
  $sum: () => sum(({ total }) => total),
  $avg: () => sum(({ total, count }) => (count === 0 ? null : new Double(toDouble(total) / count))),
  $count: () => {
    let count = 0;
    return {
      take: () => {
        count += 1;
      },
      result: () => new Int32(count),
    };
  },
  $min: () => best((order) => order < 0),
  $max: () => best((order) => order > 0),
  $first: () => kept((before, value) => before ?? { value }),
  $last: () => kept((_before, value) => ({ value })),
  $push: () => list((values) => values),
  $addToSet: () => list((values) => [...new Map(values.map((value) => [keyOf(value), value])).values()]),
};

/** Whole numbers stay exact; doubles are added with their rounding errors carried along, as MongoDB does. */
function sum(resultOf: (sums: { total: unknown; count: number }) => unknown): Gather {
  let whole: unknown = new Int32(0);
  let doubles: { total: number; lost: number } | undefined;
  let count = 0;
  return {
    take: (value) => {
      if (!isNumber(value)) return;
      count += 1;
      if (value instanceof Double) doubles = addDouble(doubles ?? { total: 0, lost: 0 }, value.value);
      else whole = add(whole, value);
    },
    result: () => {
      const total = doubles ? new Double(toDouble(whole) + doubles.total + doubles.lost) : whole;
      return resultOf({ total, count });
    },
  };
}

function addDouble({ total, lost }: { total: number; lost: number }, value: number) {
  const next = total + value;
  if (!Number.isFinite(next)) return { total: next, lost: 0 };
  const error = Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
  return { total: next, lost: lost + error };
}

function best(wins: (order: number) => boolean): Gather {
  let found: unknown;
  return {
    take: (value) => {
      if (value === undefined || value === null) return;
      if (found === undefined || wins(compareValues(value, found))) found = value;
    },
    result: () => found,
  };
}

function kept(
  choose: (before: { value: unknown } | undefined, value: unknown) => { value: unknown },
): Gather {
  let found: { value: unknown } | undefined;
  return {
    take: (value) => {
      found = choose(found, value);
    },
    result: () => found?.value,
  };
}

function list(resultOf: (values: unknown[]) => unknown[]): Gather {
  const values: unknown[] = [];
  return {
    take: (value) => {
      if (value !== undefined) values.push(value);
    },
    result: () => resultOf(values),
  };
}
