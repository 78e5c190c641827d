// How goals look to a member of their relationship, with what they are linked to.
import type { GoalResponse, GoalSummary, GoalsResponse, Linkable } from '../../shared/api/goal-api.js';
import type { Context } from '../../shared/context.js';
import { allModules } from '../../shared/learning/learning-actions.js';
import { countingOf, goesOn, stateOf } from '../../shared/mentoring/goals/goal.js';
import { mayAccept, maySteer } from '../../shared/mentoring/goals/goal-policy.js';
import {
  type ReadGoal,
  readGoal,
  readGoals,
  type WholeGoal,
} from '../../shared/mentoring/goals/goal-reading.js';
import { sessionsToLink } from '../../shared/mentoring/sessions/sessions-to-link.js';

export async function goalsView(ctx: Context, relationshipId: string): Promise<GoalsResponse> {
  const { goals, mayDraft, days } = await readGoals(ctx, relationshipId);
  return { goals: goals.map(goalSummary), mayDraft, ...days };
}

export async function goalView(ctx: Context, id: string): Promise<GoalResponse> {
  const whole = await readGoal(ctx, id);
  const all = await allLinkable(ctx, whole.goal.relationshipId);
  const linked = (one: { id: string }) =>
    whole.goal.sessionIds.includes(one.id) || whole.goal.moduleIds.includes(one.id);
  return {
    goal: { ...goalSummary(whole), ...details(whole), links: filtered(all, linked) },
    linkable: filtered(all, (one) => !linked(one)),
    ...whole.days,
  };
}

function goalSummary({ goal, isMine, words, newest, ...facts }: ReadGoal): GoalSummary {
  const counting = words && countingOf(words);
  const { proposal, current } = goal;
  return {
    id: goal.id,
    ownerId: goal.ownerId,
    state: stateOf(goal),
    isChanging: current !== null && isSeen(proposal, isMine),
    waitsForMe: facts.waitsForMe,
    title: words?.title ?? null,
    dueOn: (current ?? proposal)?.dueOn ?? null,
    percent: goal.phase === 'achieved' ? 100 : (newest?.percent ?? 0),
    measured: counting ? { value: newest?.measured ?? null, ...counting } : null,
    pace: facts.pace ?? null,
    reviewOn: goal.reviewOn,
    isReviewDue: facts.isReviewDue,
  };
}

function isSeen(proposal: ReadGoal['goal']['proposal'], isMine: boolean): boolean {
  return proposal !== null && (proposal.isShared || isMine);
}

type Details = Omit<GoalResponse['goal'], keyof GoalSummary | 'links'>;

function details(whole: WholeGoal): Details {
  const { goal, member, progress, comments } = whole;
  const { id: relationshipId, status } = member.relationship;
  const isOpen = status === 'active' && goesOn(goal);
  return {
    relationshipId,
    version: goal.version,
    current: goal.current && {
      ...termsView(goal.current, whole.current),
      acceptedAt: goal.current.acceptedAt.toISOString(),
    },
    proposal:
      goal.proposal && whole.mayReadProposal
        ? { ...termsView(goal.proposal, whole.proposal), isShared: goal.proposal.isShared }
        : null,
    milestonesDone: goal.milestonesDone.map(({ milestoneId }) => milestoneId),
    progress: progress.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
    comments: comments.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
    reason: whole.reason,
    endedAt: goal.endedAt?.toISOString() ?? null,
    may: {
      write: status === 'active' && maySteer(goal, member),
      accept: isOpen && mayAccept(goal, member) && goal.proposal?.isShared === true,
      talk: status === 'active' && (goal.current !== null || goal.proposal?.isShared === true),
    },
  };
}

type Terms = { revision: number; dueOn: string | null; baselineOn: string };

function termsView({ revision, dueOn, baselineOn }: Terms, words: WholeGoal['words']) {
  return { revision, dueOn, baselineOn, words: words ?? null };
}

async function allLinkable(ctx: Context, relationshipId: string): Promise<Linkable> {
  const sessions = await sessionsToLink(ctx, relationshipId);
  return {
    sessions: sessions.map(({ id, start, end }) => ({
      id,
      start: start.toISOString(),
      end: end.toISOString(),
    })),
    modules: allModules(),
  };
}

function filtered({ sessions, modules }: Linkable, wanted: (one: { id: string }) => boolean): Linkable {
  return { sessions: sessions.filter(wanted), modules: modules.filter(wanted) };
}
