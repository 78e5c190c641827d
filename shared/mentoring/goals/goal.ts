// What a goal is: a mentee's own, in force once the mentee and a mentor accepted the same words.
import { z } from 'zod';
import type { GoalDraft, GoalState } from '../../api/goal-api.js';

const terms = z.object({
  /** Never given twice within a goal, so that nobody accepts other words than those they read. */
  revision: z.number(),
  /** What people wrote: with the relationship's key, or with the owner's while nobody else may see it. */
  sealed: z.string(),
  baselineOn: z.string(),
  dueOn: z.string().nullable(),
});
export type Terms = z.infer<typeof terms>;

const proposal = terms.extend({
  isShared: z.boolean(),
  /** Since when mentors can read these words. */
  sharedAt: z.date().optional(),
  acceptedBy: z.array(z.string()),
});
export type Proposal = z.infer<typeof proposal>;

const inForce = terms.extend({ acceptedAt: z.date(), acceptedBy: z.array(z.string()) });

export const goal = z.object({
  id: z.string(),
  relationshipId: z.string(),
  /** The mentee whose goal it is. */
  ownerId: z.string(),
  phase: z.enum(['draft', 'active', 'paused', 'achieved', 'dropped']),
  /** What was accepted together; stays while a change waits. */
  current: inForce.nullable().default(null),
  proposal: proposal.nullable().default(null),
  /** How many revisions were written so far. */
  revisions: z.number(),
  /** Goes up with each step. */
  version: z.number(),
  createdAt: z.date(),
  milestonesDone: z.array(z.object({ milestoneId: z.string(), at: z.date() })),
  sessionIds: z.array(z.string()),
  moduleIds: z.array(z.string()),
  /** When to look at it together, while it is in force. */
  reviewOn: z.string().nullable().default(null),
  endedAt: z.date().nullable().default(null),
  /** Why it was dropped. */
  sealedReason: z.string().nullable().default(null),
});
export type Goal = z.infer<typeof goal>;

/** What is kept beside a goal and never changed: said about it, or recorded of it. */
export const goalEntry = z.object({
  id: z.string(),
  goalId: z.string(),
  kind: z.enum(['comment', 'progress']),
  personId: z.string(),
  at: z.date(),
  sealed: z.string(),
});
export type GoalEntry = z.infer<typeof goalEntry>;

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
