// For somebody without a partner: the fewest rules that would have to bend, for them alone, to match them.
import { isGoodEnough, type NumberedPair } from './instance.js';
import { reverseOf } from './one-way.js';
import { type PeopleInstance, rulesAgainst } from './people/people-instance.js';
import { type Bendable, bendable } from './people/rule-codes.js';
import type { Matching } from './solved.js';
import { type Study, vary } from './study.js';

export type Relaxation = {
  relaxed: Bendable[];
  /** The partner they would get. */
  partner: string;
};

type Side = 'mentee' | 'mentor';
type Person = { side: Side; number: number };
/** A pair that needs these to bend. */
type Way = NumberedPair & { score: number; obstacles: Bendable[] };

/**
 * All sets of the smallest size that works; none for a person who has a partner, or whom nothing would match.
 * Only what forbids one of the person's pairs is worth trying: in the new optimum they are in just one.
 * Pairs that something private keeps apart are as if they were not there.
 */
export function relaxations(study: Study, personId: string, side: Side): Relaxation[] {
  const { instance, people, matching } = study;
  const number = (side === 'mentee' ? instance.menteeIds : instance.mentorIds).indexOf(personId);
  const person = { side, number };
  if (!people || number < 0 || hasPartner(matching, person)) return [];
  const ways = [...groupedBy(waysFor(study, person)).values()];
  const sizes = [...new Set(ways.map((group) => sizeOf(group)))].sort((a, b) => a - b);
  for (const size of sizes) {
    const found = ways
      .filter((group) => sizeOf(group) === size)
      .flatMap((group) => tryOut(study, person, group));
    if (found.length > 0) return found;
  }
  return [];
}

function sizeOf(group: readonly Way[]): number {
  return group[0]?.obstacles.length ?? 0;
}

/** Every pair of the person with what stands in its way, once as things are and once with a place more. */
function waysFor({ instance, people, matching }: Study, { side, number }: Person): Way[] {
  if (!people) return [];
  const others = side === 'mentee' ? instance.mentorIds : instance.menteeIds;
  return others.flatMap((_, other) => {
    const pair = side === 'mentee' ? { mentee: number, mentor: other } : { mentee: other, mentor: number };
    const obstacles = whatBends(people, pair);
    if (!obstacles) return [];
    const score = people.scoreRegardless(pair.mentee, pair.mentor);
    const capacity = instance.capacities[pair.mentor] as number;
    const isFull = capacity > 0 && (matching.loads[pair.mentor] as number) >= capacity;
    const way = { ...pair, score };
    return [
      ...(obstacles.length > 0 ? [{ ...way, obstacles }] : []),
      ...(isFull && side === 'mentee' ? [{ ...way, obstacles: [...obstacles, 'place' as const] }] : []),
    ];
  });
}

/** All that stands in the way of the two themselves; undefined when some of it bends for nobody. */
export function whatBends(people: PeopleInstance, pair: NumberedPair): Bendable[] | undefined {
  const rules = rulesAgainst(people.rules, pair.mentee, pair.mentor);
  const bent = rules.flatMap((rule) => bendable.safeParse(rule).data ?? []);
  if (bent.length < rules.length) return undefined;
  const score = people.scoreRegardless(pair.mentee, pair.mentor);
  return isGoodEnough(people, pair, score) ? bent : [...bent, 'threshold'];
}

function groupedBy(ways: readonly Way[]): Map<string, Way[]> {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const key = way.obstacles.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return groups;
}

function tryOut(study: Study, { side, number }: Person, group: readonly Way[]): Relaxation[] {
  const { instance } = study;
  const relaxed = group[0]?.obstacles ?? [];
  if (relaxed.includes('place') || relaxed.includes('capacity')) return withAPlaceMore(study, side, group);
  const after = vary(study, { scores: group, exempt: relaxed.includes('threshold') ? group : [] });
  const partner =
    side === 'mentee'
      ? instance.mentorIds[after.mentorOf[number] as number]
      : instance.menteeIds[after.mentorOf.indexOf(number)];
  return partner === undefined ? [] : [{ relaxed, partner }];
}

/** The place is for this person alone, so that nobody else moves: the best mentor with whom it would help. */
function withAPlaceMore({ instance, matching }: Study, side: Side, group: readonly Way[]): Relaxation[] {
  const isFree = (way: Way) => {
    const reverse = reverseOf(instance, way);
    return !reverse || matching.mentorOf[reverse.mentee] !== reverse.mentor;
  };
  const [best] = group.filter(isFree).sort((a, b) => b.score - a.score);
  if (!best) return [];
  const helps = instance.mode === 'coverage' || best.score > 0;
  const partner = side === 'mentee' ? instance.mentorIds[best.mentor] : instance.menteeIds[best.mentee];
  return helps && partner !== undefined ? [{ relaxed: best.obstacles, partner }] : [];
}

function hasPartner({ mentorOf, loads }: Matching, { side, number }: Person): boolean {
  return side === 'mentee' ? (mentorOf[number] as number) >= 0 : (loads[number] as number) > 0;
}
