// Sums, differences and products of BSON numbers, with the types that MongoDB gives the results.
import { Decimal128, Double, Int32, Long } from 'bson';
import { unsupported } from '../command-error.js';
import { toDouble } from './numbers.js';

export function add(a: unknown, b: unknown): unknown {
  return combine(a, b, { whole: (x, y) => x + y, double: (x, y) => x + y });
}

export function subtract(a: unknown, b: unknown): unknown {
  return combine(a, b, { whole: (x, y) => x - y, double: (x, y) => x - y });
}

export function multiply(a: unknown, b: unknown): unknown {
  return combine(a, b, { whole: (x, y) => x * y, double: (x, y) => x * y });
}

/** Zero of the operand's type: what `$mul` makes of a missing field. */
export function zeroLike(operand: unknown): unknown {
  if (operand instanceof Decimal128) throw unsupported('Arithmetic with Decimal128');
  if (operand instanceof Double) return new Double(0);
  return operand instanceof Long ? Long.ZERO : new Int32(0);
}

type Operation = { whole(x: bigint, y: bigint): bigint; double(x: number, y: number): number };

function combine(a: unknown, b: unknown, operation: Operation): unknown {
  if (a instanceof Decimal128 || b instanceof Decimal128) throw unsupported('Arithmetic with Decimal128');
  if (a instanceof Double || b instanceof Double)
    return new Double(operation.double(toDouble(a), toDouble(b)));
  const result = operation.whole(toWhole(a), toWhole(b));
  const isInt32 = BigInt.asIntN(32, result) === result;
  if (isInt32 && !(a instanceof Long) && !(b instanceof Long)) return new Int32(Number(result));
  if (BigInt.asIntN(64, result) !== result) throw unsupported('A whole number beyond 64 bits', 2);
  return Long.fromBigInt(result);
}

function toWhole(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(toDouble(value));
}
