// Why two people are not a pair: the rule that forbids it, or what the whole would lose by it.
import { numbersOfPair, type PairOfIds } from './find-people.js';
import { isGoodEnough, type NumberedPair } from './instance.js';
import { isFixed, reverseOf } from './one-way.js';
import { rulesAgainst } from './people/people-instance.js';
import type { RuleCode } from './people/rule-codes.js';
import type { Matching } from './solved.js';
import { type Study, vary } from './study.js';

export type WhyNot =
  | { kind: 'they-are-a-pair'; score: number }
  | { kind: 'rules'; rules: RuleCode[] }
  /** In the bare problem: there is no score for the pair. */
  | { kind: 'impossible' }
  | { kind: 'below-threshold'; score: number; threshold: number }
  /** All places of the mentor are fixed for others. */
  | { kind: 'places-pinned' }
  /** The two are fixed the other way round. */
  | { kind: 'pinned-both-ways' }
  | { kind: 'costs'; score: number; effect: Effect };

/** What a change does to the whole: afterwards less before. */
export type Effect = {
  total: number;
  matched: number;
  /** How many of those with priority. */
  priority: number;
  kept: number;
  /** Pairs that would be there only with the change, and only without it. */
  added: PairOfIds[];
  removed: PairOfIds[];
};

/** @throws AppError `matching.unknown-pair` (404) */
export function whyNot(study: Study, ids: PairOfIds): WhyNot {
  const pair = numbersOfPair(study, ids);
  const score = study.instance.scores.of(pair.mentee, pair.mentor);
  if (study.matching.mentorOf[pair.mentee] === pair.mentor)
    return { kind: 'they-are-a-pair', score: score ?? 0 };
  return obstacleTo(study, pair) ?? { kind: 'costs', score: score ?? 0, effect: effectOfPin(study, pair) };
}

/** What makes a pair impossible to fix, whatever the others do. */
export function obstacleTo(
  { instance, people }: Pick<Study, 'instance' | 'people'>,
  { mentee, mentor }: NumberedPair,
): WhyNot | undefined {
  const rules = people ? rulesAgainst(people.rules, mentee, mentor) : [];
  if (rules.length > 0) return { kind: 'rules', rules };
  const score = instance.scores.of(mentee, mentor);
  if (score === undefined) return { kind: 'impossible' };
  const { threshold, pins, capacities } = instance;
  if (!isGoodEnough(instance, { mentee, mentor }, score))
    return { kind: 'below-threshold', score, threshold };
  const reverse = reverseOf(instance, { mentee, mentor });
  if (reverse && isFixed(instance, reverse)) return { kind: 'pinned-both-ways' };
  const others = pins.filter((pin) => pin.mentor === mentor && pin.mentee !== mentee).length;
  return others >= (capacities[mentor] as number) ? { kind: 'places-pinned' } : undefined;
}

/** A mentee has one mentor: a pin that they have already gives way. */
export function effectOfPin(study: Study, pair: NumberedPair): Effect {
  const pins = study.instance.pins.filter(({ mentee }) => mentee !== pair.mentee);
  return effectOf(study, vary(study, { pins: [...pins, pair] }));
}

export function effectOf({ instance, matching: before }: Study, after: Matching): Effect {
  const only = (some: Matching, others: Matching) =>
    some.pairs
      .filter(({ mentee, mentor }) => others.mentorOf[mentee] !== mentor)
      .map(({ mentee, mentor }) => ({
        mentee: instance.menteeIds[mentee] ?? '',
        mentor: instance.mentorIds[mentor] ?? '',
      }));
  return {
    total: after.total - before.total,
    matched: after.pairs.length - before.pairs.length,
    priority: after.priority - before.priority,
    kept: after.kept - before.kept,
    added: only(after, before),
    removed: only(before, after),
  };
}
