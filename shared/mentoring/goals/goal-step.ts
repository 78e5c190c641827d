// The steps of a goal's life, and which of them are possible; nothing gets in force without both sides.
import { AppError } from '../../platform/errors.js';
import { type Goal, goesOn, type Proposal, type Terms } from './goal.js';
import { reviewAfter } from './goal-review.js';

export type GoalStep =
  | { kind: 'write'; terms: Omit<Terms, 'revision'>; isShared: boolean }
  | { kind: 'accept'; revision: number }
  | { kind: 'withdraw' }
  | { kind: 'pause' }
  | { kind: 'reopen' }
  | { kind: 'achieve' }
  | { kind: 'drop'; sealedReason: string | null };

/** Who takes it; asked for again here, so that no caller can forget it. */
export type StepBy = { personId: string; isOwner: boolean; isMentor: boolean };

/**
 * The goal after the step.
 * @throws AppError `goal.owner-only`, `goal.mentor-only` (403), `goal.step-not-possible`, `goal.changed-meanwhile` (409)
 */
export function takeStep(of: Goal, step: GoalStep, { by, at }: { by: StepBy; at: Date }): Goal {
  assertTakenByRightPerson(step, by);
  const next = { ...of, version: of.version + 1 };
  switch (step.kind) {
    case 'write':
      return write(next, step, { by, at });
    case 'accept':
      return accept(next, step.revision, { by, at });
    case 'withdraw':
      return withdraw(next);
    case 'pause':
      return pause(next);
    case 'reopen':
      return reopen(next, at);
    case 'achieve':
      return achieve(next, at);
    case 'drop':
      return drop(next, step.sealedReason, at);
  }
}

function assertTakenByRightPerson(step: GoalStep, by: StepBy): void {
  if (step.kind === 'accept') {
    if (!by.isMentor || by.isOwner) throw new AppError({ code: 'goal.mentor-only', status: 403 });
  } else if (!by.isOwner) throw new AppError({ code: 'goal.owner-only', status: 403 });
}

/** Other words take back what was accepted of the earlier ones; whoever writes them accepts them. */
function write(
  of: Goal,
  { terms, isShared }: Extract<GoalStep, { kind: 'write' }>,
  { by, at }: { by: StepBy; at: Date },
): Goal {
  if (!goesOn(of)) throw notPossible();
  const revisions = of.revisions + 1;
  const shared = isShared ? { sharedAt: at } : {};
  const proposal: Proposal = {
    ...terms,
    revision: revisions,
    isShared,
    ...shared,
    acceptedBy: [by.personId],
  };
  return { ...of, revisions, proposal };
}

function accept(of: Goal, revision: number, { by, at }: { by: StepBy; at: Date }): Goal {
  const { proposal } = of;
  if (!goesOn(of)) throw notPossible();
  if (!proposal?.isShared || proposal.revision !== revision) throw changedMeanwhile();
  const { isShared: _, sharedAt: __, ...terms } = proposal;
  const acceptedBy = [...new Set([...proposal.acceptedBy, by.personId])];
  if (!acceptedBy.includes(of.ownerId)) throw notPossible();
  return {
    ...of,
    phase: of.phase === 'draft' ? 'active' : of.phase,
    current: { ...terms, acceptedBy, acceptedAt: at },
    proposal: null,
    reviewOn: reviewAfter(at, terms.dueOn),
  };
}

/** A change is taken back: what is in force stays. A first draft is dropped instead. */
function withdraw(of: Goal): Goal {
  if (!of.current || !of.proposal || !goesOn(of)) throw notPossible();
  return { ...of, proposal: null };
}

function pause(of: Goal): Goal {
  if (of.phase !== 'active') throw notPossible();
  return { ...of, phase: 'paused' };
}

/** From a pause, and from an end that came too soon. */
function reopen(of: Goal, at: Date): Goal {
  if (of.phase === 'active' || of.phase === 'draft') throw notPossible();
  return {
    ...of,
    phase: of.current ? 'active' : 'draft',
    endedAt: null,
    sealedReason: null,
    reviewOn: of.current ? reviewAfter(at, of.current.dueOn) : null,
  };
}

function achieve(of: Goal, at: Date): Goal {
  if (of.phase !== 'active' && of.phase !== 'paused') throw notPossible();
  return { ...of, phase: 'achieved', proposal: null, reviewOn: null, endedAt: at };
}

/** What was only proposed stays to be read; a change of what was in force does not. */
function drop(of: Goal, sealedReason: string | null, at: Date): Goal {
  if (!goesOn(of)) throw notPossible();
  const proposal = of.current ? null : of.proposal;
  return { ...of, phase: 'dropped', proposal, reviewOn: null, endedAt: at, sealedReason };
}

export function changedMeanwhile(): AppError {
  return new AppError({ code: 'goal.changed-meanwhile', status: 409 });
}

function notPossible(): AppError {
  return new AppError({ code: 'goal.step-not-possible', status: 409 });
}
