// Ids that look like Exchange's: long, opaque, and case-sensitive.
import { createHash } from 'node:crypto';

/** The ordinary id of an item, and the one that Prefer: IdType="ImmutableId" asks for. */
export type ItemIds = { id: string; immutableId: string };

/** The same seed gives the same ids. */
export function itemIds(seed: string): ItemIds {
  return {
    id: `AAMkAGI2${opaque(`item ${seed}`, 88)}AAA=`,
    immutableId: `AAkALgAA${opaque(`immutable ${seed}`, 40)}AA==`,
  };
}

export function iCalUId(seed: string): string {
  return `040000008200E00074C5B7101A82E008${hash(seed).toString('hex').toUpperCase()}`;
}

export function changeKey(seed: string): string {
  return `${opaque(seed, 22)}==`;
}

function opaque(seed: string, length: number): string {
  return Buffer.concat([hash(seed), hash(`${seed} more`), hash(`${seed} most`)])
    .toString('base64url')
    .replaceAll('-', 'A')
    .slice(0, length);
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
