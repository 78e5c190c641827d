// Tells a study's result in ids, with a reason for everybody who is left without a partner.
import { createRow } from './assignment/pair-source.js';
import type { Outcome, Reason } from './outcome.js';
import { rulesAgainst } from './people/people-instance.js';
import type { RuleCode } from './people/rule-codes.js';
import type { Study } from './study.js';

export function outcomeOf(study: Study): Outcome {
  const { instance, matching, elapsedMs } = study;
  const { mentorOf, loads, pairs, total, priority, kept, gap } = matching;
  const chances = chancesOf(study);
  return {
    pairs: pairs.map(({ mentee, mentor, score }) => ({
      mentee: instance.menteeIds[mentee] ?? '',
      mentor: instance.mentorIds[mentor] ?? '',
      score,
    })),
    total,
    matched: pairs.length,
    priority,
    kept,
    gap,
    unmatched: instance.menteeIds.flatMap((id, mentee) =>
      mentorOf[mentee] === -1
        ? [{ mentee: id, reasons: reasonsFor(chances.ofMentees[mentee], () => rulesFor(study, { mentee })) }]
        : [],
    ),
    unusedMentors: instance.mentorIds.flatMap((id, mentor) =>
      loads[mentor] === 0 && instance.capacities[mentor] !== 0
        ? [{ mentor: id, reasons: reasonsFor(chances.ofMentors[mentor], () => rulesFor(study, { mentor })) }]
        : [],
    ),
    elapsedMs,
  };
}

/** How many pairs of a person are possible, reach the threshold, and would have had room on the other side. */
type Chances = { possible: number; good: number; free: number };

function chancesOf({ instance, matching }: Study): { ofMentees: Chances[]; ofMentors: Chances[] } {
  const { scores, threshold, capacities, menteeIds, mentorIds } = instance;
  const none = (): Chances => ({ possible: 0, good: 0, free: 0 });
  const ofMentees = menteeIds.map(none);
  const ofMentors = mentorIds.map(none);
  const row = createRow();
  ofMentees.forEach((ofMentee, mentee) => {
    const isFree = matching.mentorOf[mentee] === -1;
    scores.read(mentee, row);
    for (let at = row.start; at < row.end; at += 1) {
      const mentor = row.mentors[at] as number;
      const ofMentor = ofMentors[mentor] as Chances;
      const isGood = (row.weights[at] as number) >= threshold;
      const hasRoom = (matching.loads[mentor] as number) < (capacities[mentor] as number);
      count(ofMentee, isGood, hasRoom);
      count(ofMentor, isGood, isFree);
    }
  });
  return { ofMentees, ofMentors };
}

function count(chances: Chances, isGood: boolean, isFree: boolean): void {
  chances.possible += 1;
  if (isGood) chances.good += 1;
  if (isGood && isFree) chances.free += 1;
}

function reasonsFor(chances: Chances | undefined, rules: () => Reason[]): Reason[] {
  if (!chances || chances.possible === 0) return [{ code: 'no-possible-partner' }, ...rules()];
  if (chances.good === 0) return [{ code: 'below-threshold' }];
  return [{ code: chances.free > 0 ? 'adds-nothing' : 'partners-taken' }];
}

/** The rules that stand in the way of the person, those with the most people first. */
function rulesFor({ people }: Study, person: { mentee: number } | { mentor: number }): Reason[] {
  if (!people) return [];
  const { roster, rules } = people;
  const pairs =
    'mentee' in person
      ? roster.mentors.map((_, mentor) => ({ ...person, mentor }))
      : roster.mentees.map((_, mentee) => ({ mentee, ...person }));
  const counts = new Map<RuleCode, number>();
  for (const { mentee, mentor } of pairs)
    for (const rule of rulesAgainst(rules, mentee, mentor)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => ({ code: 'rule', rule, count }));
}
