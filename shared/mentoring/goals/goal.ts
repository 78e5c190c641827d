// What a goal is: a mentee's own, in force once the mentee and a mentor accepted the same words.
import type { GoalDraft, GoalState } from '../../api/goal-api.js';

type Phase = 'draft' | 'active' | 'paused' | 'achieved' | 'dropped';

export type Terms = {
  /** Never given twice within a goal, so that nobody accepts other words than those they read. */
  revision: number;
  /** What people wrote: with the relationship's key, or with the owner's while nobody else may see it. */
  sealed: string;
  baselineOn: string;
  dueOn: string | null;
};

export type Proposal = Terms & {
  isShared: boolean;
  /** Since when mentors can read these words. */
  sharedAt?: Date;
  acceptedBy: string[];
};
export type InForce = Terms & { acceptedAt: Date; acceptedBy: string[] };

export type Goal = {
  id: string;
  relationshipId: string;
  /** The mentee whose goal it is. */
  ownerId: string;
  phase: Phase;
  /** What was accepted together; stays while a change waits. */
  current: InForce | null;
  proposal: Proposal | null;
  /** How many revisions were written so far. */
  revisions: number;
  /** Goes up with each step. */
  version: number;
  createdAt: Date;
  milestonesDone: { milestoneId: string; at: Date }[];
  sessionIds: string[];
  moduleIds: string[];
  /** When to look at it together, while it is in force. */
  reviewOn: string | null;
  endedAt: Date | null;
  /** Why it was dropped. */
  sealedReason: string | null;
};

/** What is kept beside a goal and never changed: said about it, or recorded of it. */
export type GoalEntry = {
  id: string;
  goalId: string;
  kind: 'comment' | 'progress';
  personId: string;
  at: Date;
  sealed: string;
};

export function newGoal(of: Pick<Goal, 'id' | 'relationshipId' | 'ownerId' | 'createdAt'>): Goal {
  return {
    ...of,
    phase: 'draft',
    current: null,
    proposal: null,
    revisions: 0,
    version: 0,
    milestonesDone: [],
    sessionIds: [],
    moduleIds: [],
    reviewOn: null,
    endedAt: null,
    sealedReason: null,
  };
}

export function stateOf({ phase, proposal }: Goal): GoalState {
  return phase === 'draft' && proposal?.isShared ? 'proposed' : phase;
}

/** Whether it still can be written, accepted and worked on. */
export function goesOn({ phase }: Goal): boolean {
  return phase !== 'achieved' && phase !== 'dropped';
}

type Counted = Pick<GoalDraft, 'from' | 'to' | 'unit'>;

/** From where to where it is counted; undefined where progress is a percentage. */
export function countingOf({
  from,
  to,
  unit,
}: Counted): { from: number; to: number; unit: string } | undefined {
  return from === null || to === null || from === to ? undefined : { from, to, unit };
}

/** @param value as people enter it: in the goal's own unit, or a percentage. Always a whole number from 0 to 100 */
export function percentOf(of: Counted, value: number): number {
  const counting = countingOf(of);
  const share = counting ? ((value - counting.from) / (counting.to - counting.from)) * 100 : value;
  return Math.round(Math.min(100, Math.max(0, share)));
}
