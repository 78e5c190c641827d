// BSON's four kinds of numbers in one order, exact where doubles are not.
import { Decimal128, Double, Int32, Long } from 'bson';

/** NaN stands below all other numbers and equals itself. */
export function compareNumbers(a: unknown, b: unknown): number {
  if (isWide(a) || isWide(b)) return compareWide(a, b);
  return compareDoubles(toDouble(a), toDouble(b));
}

/** The nearest double of any BSON number. */
export function toDouble(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return Number(value);
}

/** The same string exactly for numbers that compare as equal. */
export function numberKey(value: unknown): string {
  const double = toDouble(value);
  if (!isFiniteNumber(value)) return String(double);
  if (Number.isSafeInteger(double) && !(value instanceof Decimal128))
    return String(double === 0 ? 0 : double);
  let { digits, exponent } = toScaled(value);
  while (exponent < 0 && digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  return exponent < 0 ? `${digits}e${exponent}` : String(digits * 10n ** BigInt(exponent));
}

function compareDoubles(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWide(value: unknown): boolean {
  return value instanceof Long || value instanceof Decimal128;
}

function compareWide(a: unknown, b: unknown): number {
  if (!isFiniteNumber(a) || !isFiniteNumber(b)) return compareDoubles(sign(a), sign(b));
  const [x, y] = sameScale(toScaled(a), toScaled(b));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A decimal can be finite where its double is not. */
function isFiniteNumber(value: unknown): boolean {
  return value instanceof Decimal128 ? !/nan|inf/i.test(value.toString()) : Number.isFinite(toDouble(value));
}

/** Enough of a number to compare it with one that is infinite or NaN. */
function sign(value: unknown): number {
  return isFiniteNumber(value) ? 0 : toDouble(value);
}

type Scaled = { digits: bigint; exponent: number };

function sameScale(a: Scaled, b: Scaled): [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent);
  const raise = ({ digits, exponent: own }: Scaled) => digits * 10n ** BigInt(own - exponent);
  return [raise(a), raise(b)];
}

function toScaled(value: unknown): Scaled {
  if (value instanceof Long) return { digits: value.toBigInt(), exponent: 0 };
  if (!(value instanceof Decimal128)) return scaledDouble(toDouble(value));
  const [mantissa = '0', power = '0'] = value.toString().toLowerCase().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction || '0'), exponent: Number(power) - fraction.length };
}

/** Exact: m / 2^k is m * 5^k / 10^k. */
function scaledDouble(value: number): Scaled {
  let twos = 0;
  let mantissa = value;
  for (; !Number.isInteger(mantissa); twos += 1) mantissa *= 2;
  return { digits: BigInt(mantissa) * 5n ** BigInt(twos), exponent: -twos };
}
