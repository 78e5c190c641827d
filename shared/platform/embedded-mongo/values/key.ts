// Values as map keys: for indexes' distinct elements, `distinct`, and `$group`.
import type { ObjectId, Timestamp } from 'bson';
import { bytesOf, codeText, regexText, toBinary } from './compare.js';
import { numberKey } from './numbers.js';
import { type Document, type TypeClass, typeClass } from './type-class.js';

/** A string that is the same exactly for values that compareValues calls equal. */
export function keyOf(value: unknown): string {
  const of = typeClass(value);
  switch (of) {
    case 'number':
      return `n${numberKey(value)}`;
    case 'string':
      return `s${JSON.stringify(String(value))}`;
    case 'object':
      return `{${Object.entries(value as Document).map(([key, field]) => `${JSON.stringify(key)}:${keyOf(field)}`)}}`;
    case 'array':
      return `[${(value as unknown[]).map(keyOf).join(',')}]`;
    default:
      return scalarKey(of, value);
  }
}

function scalarKey(of: TypeClass, value: unknown): string {
  switch (of) {
    case 'binary':
      return `b${toBinary(value).sub_type}:${Buffer.from(bytesOf(toBinary(value))).toString('base64')}`;
    case 'objectId':
      return `o${(value as ObjectId).toHexString()}`;
    case 'boolean':
      return value ? 't' : 'f';
    case 'date':
      return `d${(value as Date).getTime()}`;
    case 'timestamp':
      return `p${(value as Timestamp).toString()}`;
    case 'regex':
      return `r${JSON.stringify(regexText(value))}`;
    case 'code':
      return `c${JSON.stringify(codeText(value))}`;
    default:
      return of;
  }
}
