// How scores differ between groups of people, so that nobody is served worse without anybody seeing it.
import type { Study } from './study.js';

export type GroupSpread = {
  side: 'mentee' | 'mentor';
  /** undefined: people without a group. */
  group: string | undefined;
  people: number;
  matched: number;
  /** Of the pairs in which they are; undefined while there is none. */
  scores: { mean: number; lowest: number; highest: number } | undefined;
};

export type Spread = {
  groups: GroupSpread[];
  /** Highest mean of a group less lowest, on each side. */
  difference: { mentee: number; mentor: number };
};

/** The bare problem knows no groups: everybody is in the one without a name. */
export function spread(study: Study): Spread {
  const groups = [...groupsOn(study, 'mentee'), ...groupsOn(study, 'mentor')];
  return {
    groups,
    difference: { mentee: differenceOn(groups, 'mentee'), mentor: differenceOn(groups, 'mentor') },
  };
}

function groupsOn({ instance, people, matching }: Study, side: 'mentee' | 'mentor'): GroupSpread[] {
  const ids = side === 'mentee' ? instance.menteeIds : instance.mentorIds;
  const groupOf = (number: number) =>
    (side === 'mentee' ? people?.roster.mentees : people?.roster.mentors)?.[number]?.group;
  const members = new Map<string | undefined, { people: number; matched: Set<number>; scores: number[] }>();
  ids.forEach((_, number) => {
    const group = members.get(groupOf(number)) ?? { people: 0, matched: new Set(), scores: [] };
    group.people += 1;
    members.set(groupOf(number), group);
  });
  for (const pair of matching.pairs) {
    const group = members.get(groupOf(pair[side]));
    group?.matched.add(pair[side]);
    group?.scores.push(pair.score);
  }
  return [...members].map(([group, { people: count, matched, scores }]) => ({
    side,
    group,
    people: count,
    matched: matched.size,
    scores:
      scores.length === 0
        ? undefined
        : {
            mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
            lowest: scores.reduce((a, b) => Math.min(a, b)),
            highest: scores.reduce((a, b) => Math.max(a, b)),
          },
  }));
}

function differenceOn(groups: readonly GroupSpread[], side: 'mentee' | 'mentor'): number {
  const means = groups.flatMap((group) => (group.side === side && group.scores ? [group.scores.mean] : []));
  return means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
}
