// An instance as the solver reads it: only pairs that may be made, with one integer that stands for all goals.
import { createObjective, type Objective } from './assignment/objective.js';
import { createRow, type PairSource, type Row } from './assignment/pair-source.js';
import { type Instance, type MentorsByMentee, mentorsByMentee } from './instance.js';

export function objectiveOf(instance: Instance): Objective {
  const { mode, largestScore, decimals, menteeIds, priority, previous } = instance;
  const keepable = new Set(previous.map(({ mentee }) => mentee)).size;
  const counts = { pairLimit: menteeIds.length, priorities: priority.size, keepable };
  return createObjective({ mode, largestScore, decimals, ...counts });
}

/** Fixed pairs are no longer to be decided: their mentees have no choice, their mentors a place less. */
export function sourceOf(instance: Instance, objective: Objective): PairSource {
  const { scores, menteeIds, mentorIds, pins, priority } = instance;
  const capacities = instance.capacities.slice();
  for (const { mentor } of pins) capacities[mentor] = (capacities[mentor] as number) - 1;
  const pinned = new Set(pins.map(({ mentee }) => mentee));
  const kept = keptMentors(instance);
  const mentors = new Int32Array(mentorIds.length);
  const weights = new Float64Array(mentorIds.length);
  const all = createRow();
  return {
    menteeCount: menteeIds.length,
    mentorCount: mentorIds.length,
    capacities,
    emptyWeight: objective.emptyWeight,
    read(mentee: number, row: Row) {
      Object.assign(row, { start: 0, end: 0, mentors, weights });
      if (pinned.has(mentee)) return;
      scores.read(mentee, all);
      addOpenPairs(row, all, {
        capacities,
        threshold: instance.threshold,
        exempt: instance.exempt?.get(mentee),
        base: priority.has(mentee) ? objective.priorityWeight : 0,
        scale: objective.scale,
      });
      const keep = kept.get(mentee);
      if (keep) addKeepWeight(row, keep, objective.keepWeight);
    },
  };
}

/** For each mentee the mentors whom to keep. */
export function keptMentors({ previous }: Instance): MentorsByMentee {
  return mentorsByMentee(previous);
}

type Terms = {
  capacities: Int32Array;
  threshold: number;
  /** Mentors for whom the threshold does not count. */
  exempt: ReadonlySet<number> | undefined;
  base: number;
  scale: number;
};

/** Those of all pairs for which there is a place, and which are good enough. */
function addOpenPairs(row: Row, all: Row, { capacities, threshold, exempt, base, scale }: Terms): void {
  const { mentors, weights } = row;
  for (let at = all.start; at < all.end; at += 1) {
    const score = all.weights[at] as number;
    const mentor = all.mentors[at] as number;
    if (capacities[mentor] === 0 || (score < threshold && !exempt?.has(mentor))) continue;
    mentors[row.end] = mentor;
    weights[row.end] = base + Math.round(score * scale);
    row.end += 1;
  }
}

function addKeepWeight({ end, mentors, weights }: Row, keep: ReadonlySet<number>, keepWeight: number): void {
  for (const mentor of keep) {
    const at = mentors.subarray(0, end).indexOf(mentor);
    if (at >= 0) weights[at] = (weights[at] as number) + keepWeight;
  }
}
