// MongoDB's regular expressions by JavaScript's: what would mean something else there is refused.
import { BSONRegExp } from 'bson';
import { CommandError, unsupported } from '../command-error.js';

/** @param options of `$options`; they take the place of the expression's own */
export function toRegExp(operand: unknown, options: unknown): RegExp {
  const pattern = operand instanceof BSONRegExp ? operand.pattern : operand;
  if (typeof pattern !== 'string') throw new CommandError(2, '$regex has to be a string');
  const flags = typeof options === 'string' ? options : operand instanceof BSONRegExp ? operand.options : '';
  if (/[^imsux]/.test(flags)) throw new CommandError(2, `invalid flag in regex options: ${flags}`);
  if (flags.includes('x') || PERL_ONLY.test(pattern))
    throw unsupported(`The regular expression /${pattern}/${flags}`);
  const expression =
    compiled(pattern, `${flags.replace('u', '')}u`) ?? compiled(pattern, flags.replace('u', ''));
  if (!expression) throw unsupported(`The regular expression /${pattern}/${flags}`);
  return expression;
}

/** Escapes and classes that JavaScript would take for plain letters. */
const PERL_ONLY = /\\[^\W_bBdDsSwWnrtfx0-9]|\[:/;

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
