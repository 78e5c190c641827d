// Pairs under the ids that people have today: a record that was merged into another speaks for its owner.
import { peopleBehind } from '../../people/people-actions.js';
import type { KnownPair } from '../../ports/known-pair.js';

export async function underTodaysIds(pairs: readonly KnownPair[]): Promise<KnownPair[]> {
  const ids = pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]);
  const ownerOf = await peopleBehind([...new Set(ids)]);
  const today = (id: string) => ownerOf.get(id)?.id ?? id;
  return pairs.map(({ leftWaiting, ...pair }) => ({
    ...pair,
    menteeId: today(pair.menteeId),
    mentorId: today(pair.mentorId),
    ...(leftWaiting ? { leftWaiting: { ...leftWaiting, personIds: leftWaiting.personIds.map(today) } } : {}),
  }));
}
