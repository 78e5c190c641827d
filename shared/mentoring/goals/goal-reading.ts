// Goals as a member reads them: opened, with how far they are and what they wait for.
import type { GoalDraft, GoalPace } from '../../api/goal-api.js';
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { getPrograms } from '../../programs/program-actions.js';
import { isMember, isWithin, type Relationship } from '../relationship/relationship.js';
import { asMember, type Membership } from '../relationship/relationship-actions.js';
import type { Goal } from './goal.js';
import { asReader, type GoalAccess } from './goal-access.js';
import { findEntries, findNewestProgress } from './goal-entry-store.js';
import { isOwner, mayAccept, mayDraft, mayRead, mayReadProposal } from './goal-policy.js';
import { dayAfter, dayIn, paceOf } from './goal-review.js';
import { findGoalsIn } from './goal-store.js';
import {
  openComment,
  openCurrent,
  openProgress,
  openProposal,
  openReason,
  type ProgressWords,
} from './goal-words.js';

/** ISO days: where the reader is it is today, and the program ends for the relationship. */
export type GoalDays = { today: string; endsOn: string };

/** A goal in short. */
export type ReadGoal = {
  goal: Goal;
  isMine: boolean;
  /** What is in force, or else proposed; undefined once it was erased. */
  words: GoalDraft | undefined;
  newest: ProgressWords | undefined;
  /** Undefined while it is not in force. */
  pace: GoalPace | undefined;
  isReviewDue: boolean;
  waitsForMe: boolean;
};

export type ReadEntry<Words> = { id: string; personId: string; at: Date } & Words;

/** A goal with all that belongs to it. */
export type WholeGoal = ReadGoal & {
  member: Membership;
  current: GoalDraft | undefined;
  proposal: GoalDraft | undefined;
  mayReadProposal: boolean;
  progress: ReadEntry<ProgressWords>[];
  comments: ReadEntry<{ text: string }>[];
  reason: string | null;
  days: GoalDays;
};

/** All goals of a relationship that I may read. @throws AppError `relationship.not-found` (404) */
export async function readGoals(
  ctx: Context,
  relationshipId: string,
): Promise<{ goals: ReadGoal[]; mayDraft: boolean; days: GoalDays }> {
  const member = await asMember(ctx, relationshipId);
  const { relationship } = member;
  const goals = (await findGoalsIn(relationshipId)).filter(
    (goal) => mayRead(goal, member) && isWithin(relationship, goal.createdAt),
  );
  return {
    goals: await Promise.all(
      goals.map((goal) => readShort(ctx, { goal, member, isMine: isOwner(goal, member) })),
    ),
    mayDraft: relationship.status === 'active' && mayDraft(member),
    days: await daysOf(ctx, member),
  };
}

/** @throws AppError `goal.not-found` (404) */
export async function readGoal(ctx: Context, id: string): Promise<WholeGoal> {
  const found = await asReader(ctx, id);
  const { goal, member, isMine } = found;
  const maySeeProposal = mayReadProposal(goal, isMine);
  const [short, current, proposal, entries, reason, days] = await Promise.all([
    readShort(ctx, found),
    openCurrent(ctx, goal),
    maySeeProposal ? openProposal(ctx, goal) : undefined,
    openEntries(ctx, goal, member.relationship),
    openReason(ctx, goal),
    daysOf(ctx, member),
  ]);
  return { ...short, member, current, proposal, mayReadProposal: maySeeProposal, ...entries, reason, days };
}

async function readShort(ctx: Context, { goal, member, isMine }: GoalAccess): Promise<ReadGoal> {
  const [words, entry, today] = await Promise.all([
    goal.current ? openCurrent(ctx, goal) : openProposal(ctx, goal),
    findNewestProgress(goal.id, member.relationship.endedAt),
    todayFor(ctx, member.me),
  ]);
  const newest = entry && (await openProgress(ctx, goal, entry));
  const isInForce = goal.phase === 'active' && goal.current !== null;
  return {
    goal,
    isMine,
    words,
    newest,
    pace: isInForce
      ? paceNow(goal, { today, percent: newest?.percent ?? 0, recordedAt: entry?.at })
      : undefined,
    isReviewDue: isInForce && goal.reviewOn !== null && goal.reviewOn <= today,
    waitsForMe:
      goal.proposal?.isShared === true &&
      mayAccept(goal, member) &&
      (goal.phase === 'draft' || goal.current !== null) &&
      member.relationship.status === 'active' &&
      isMember(member.relationship, [goal.ownerId]),
  };
}

function paceNow(
  { current }: Goal,
  { today, percent, recordedAt }: { today: string; percent: number; recordedAt: Date | undefined },
): GoalPace {
  return paceOf({
    startedOn: dayAfter(current?.acceptedAt ?? new Date(today), 0),
    dueOn: current?.dueOn ?? null,
    today,
    percent,
    recordedOn: recordedAt ? dayAfter(recordedAt, 0) : null,
  });
}

async function openEntries(
  ctx: Context,
  goal: Goal,
  of: Relationship,
): Promise<Pick<WholeGoal, 'progress' | 'comments'>> {
  const entries = (await findEntries(goal.id)).filter(({ at }) => isWithin(of, at));
  const progress = entries.filter(({ kind }) => kind === 'progress');
  const comments = entries.filter(({ kind }) => kind === 'comment');
  const opened = await Promise.all(
    progress.map(async (entry) => ({ entry, words: await openProgress(ctx, goal, entry) })),
  );
  return {
    progress: opened.flatMap(({ entry: { id, personId, at }, words }) =>
      words ? [{ id, personId, at, ...words }] : [],
    ),
    comments: await Promise.all(
      comments.map(async (entry) => {
        const { id, personId, at } = entry;
        return { id, personId, at, text: await openComment(ctx, goal, entry) };
      }),
    ),
  };
}

async function daysOf(ctx: Context, { me, relationship }: Membership): Promise<GoalDays> {
  const [today, [program]] = await Promise.all([todayFor(ctx, me), getPrograms([relationship.programId])]);
  const weeks = program?.lengthWeeks ?? USUAL_WEEKS;
  return { today, endsOn: dayAfter(relationship.startedAt, weeks * 7) };
}

async function todayFor(ctx: Context, personId: string): Promise<string> {
  const [person] = await getPeople([personId]);
  return dayIn(ctx.now(), person?.timeZone ?? 'UTC');
}

const USUAL_WEEKS = 26;
