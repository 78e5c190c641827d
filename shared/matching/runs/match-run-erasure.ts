// Takes somebody who was erased out of stored runs: a placeholder that leads to nobody stands in their place.
import type { MatchRun, PairIds, RunResult } from './match-run.js';

const PLACEHOLDER = 'left:';

/** @param random tells those apart who were erased one after another */
export function placeholderOf(random: string): string {
  return `${PLACEHOLDER}${random}`;
}

export function wasErased(personId: string): boolean {
  return personId.startsWith(PLACEHOLDER);
}

/** Of pairs, those of two people who are both still known. */
export function stillKnown<Pair extends PairIds>(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ menteeId, mentorId }) => !wasErased(menteeId) && !wasErased(mentorId));
}

export type NamedIn = Pick<MatchRun, 'locks' | 'rejections' | 'exceptions' | 'previous' | 'result'>;

/** Wherever a run names people. */
export function withoutPeople(
  { locks, rejections, exceptions, previous, result }: NamedIn,
  personIds: readonly string[],
  instead: string,
): NamedIn {
  const one = (id: string) => (personIds.includes(id) ? instead : id);
  const pair = <Pair extends PairIds>(of: Pair): Pair => ({
    ...of,
    menteeId: one(of.menteeId),
    mentorId: one(of.mentorId),
  });
  const inResult = (of: RunResult): RunResult => ({
    ...of,
    pairs: of.pairs.map(pair),
    blocking: of.blocking.map(pair),
    unmatched: of.unmatched.map((left) => ({ ...left, personId: one(left.personId) })),
  });
  return {
    locks: locks.map(pair),
    rejections: rejections.map(pair),
    exceptions: exceptions.map((bent) => ({ ...pair(bent), byId: one(bent.byId) })),
    previous: previous.map(pair),
    ...(result ? { result: inResult(result) } : {}),
  };
}
