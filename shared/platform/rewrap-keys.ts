// Wraps all of the vault's keys under the current SECRET_KEY, beside servers that make and destroy keys meanwhile.
import { findKeysAfter, type KeyRecord, replaceWrapped } from './vault-store.js';
import { unwrapWith, type WrappingKeys, wrap } from './wrapping.js';

export type RewrapCount = { rewrapped: number; already: number };

const BATCH = 200;
const MOST_PASSES = 5;
const STILL_ADDED =
  'A server still adds keys under SECRET_KEY_PREVIOUS. Restart all servers with the new SECRET_KEY, then run this again.';

/**
 * May be cut off at any point and begun again: at every moment one of the two secrets opens each key.
 * @throws Error when not all are under the current secret at the end: it says why
 */
export async function rewrapKeys(keys: WrappingKeys): Promise<RewrapCount> {
  const first = await pass(keys);
  let { rewrapped } = first;
  let last = first;
  // Keys may be added behind a pass, by a server that was started before the change: that has to end.
  for (let round = 1; last.stale > 0; round += 1) {
    if (round === MOST_PASSES) throw new Error(STILL_ADDED);
    last = await pass(keys);
    rewrapped += last.rewrapped;
  }
  if (last.lost.length > 0) throw new Error(lostKeys(last.lost));
  return { rewrapped, already: first.already };
}

type Pass = {
  rewrapped: number;
  already: number;
  /** Under the previous secret when they were read. */
  stale: number;
  /** The owners of those that neither secret opens. */
  lost: string[];
};

async function pass(keys: WrappingKeys): Promise<Pass> {
  const sum: Pass = { rewrapped: 0, already: 0, stale: 0, lost: [] };
  for (let batch = await findKeysAfter('', BATCH); batch.length > 0; ) {
    const looked = batch.map((record) => look(record, keys));
    const stale = looked.flatMap(({ fresh }) => fresh ?? []);
    sum.already += looked.filter(({ isCurrent }) => isCurrent).length;
    sum.lost.push(...looked.flatMap(({ lost }) => lost ?? []));
    sum.stale += stale.length;
    sum.rewrapped += await replaceWrapped(stale);
    batch = await findKeysAfter(batch.at(-1)?._id ?? '', BATCH);
  }
  return sum;
}

function look({ _id, wrapped }: KeyRecord, { current, previous }: WrappingKeys) {
  const one = { owner: _id, wrapped };
  if (unwrapWith(current, one)) return { isCurrent: true };
  const key = unwrapWith(previous, one);
  if (!key) return { lost: _id };
  return { fresh: { _id, wrapped: wrap(current, { owner: _id, key }), wrappedBefore: wrapped } };
}

function lostKeys(owners: readonly string[]): string {
  const some = owners.slice(0, 10).join(', ') + (owners.length > 10 ? ', …' : '');
  return `${owners.length} key(s) open neither with SECRET_KEY nor with SECRET_KEY_PREVIOUS: ${some}.
All others are under SECRET_KEY now.`;
}
