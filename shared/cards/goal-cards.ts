// The cards about goals: one waits for me, was commented, is accepted, reached a milestone, is to be looked at, is achieved.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { readGoal, type WholeGoal } from '../mentoring/goals/goal-reading.js';
import { getPeople } from '../people/people-actions.js';
import type { Person } from '../people/person.js';
import { dayOf } from '../people/times.js';
import { AppError } from '../platform/errors.js';
import { type Card, messageCard } from './card.js';

type AboutGoal = { goalId: string };
type AboutRevision = AboutGoal & { revision: number };

/** With what its mentor may do: accept it, or leave a comment. */
export async function goalProposedCard(ctx: Context, about: AboutRevision): Promise<Card> {
  return withGoal(ctx, about, async (whole) => {
    const { goal } = whole;
    if (goal.current?.revision === about.revision) return said('proposed.accepted', titleOf(whole));
    if (goal.endedAt) return said('proposed.ended', titleOf(whole));
    if (!goal.proposal?.isShared) return goneCard();
    if (goal.proposal.revision !== about.revision) return said('proposed.newer', titleOf(whole));
    return proposalCard(whole, about);
  });
}

export async function goalCommentedCard(
  ctx: Context,
  { goalId, commentId }: AboutGoal & { commentId: string },
): Promise<Card> {
  return withGoal(ctx, { goalId }, async (whole) => {
    const comment = whole.comments.find(({ id }) => id === commentId);
    if (!comment) return goneCard();
    const [author] = await getPeople([comment.personId]);
    return messageCard({
      title: t('goalCards.commented.title', { name: author?.displayName ?? '' }),
      lines: [
        t('goalCards.commented.goal', { title: titleOf(whole) }),
        comment.text,
        t('goalCards.commented.next'),
      ],
    });
  });
}

export async function goalAcceptedCard(ctx: Context, { goalId }: AboutRevision): Promise<Card> {
  return withGoal(ctx, { goalId }, async (whole) => {
    const { acceptedBy = [] } = whole.goal.current ?? {};
    const [mentor] = await getPeople(acceptedBy.filter((id) => id !== whole.goal.ownerId));
    const params = { name: mentor?.displayName ?? '', title: titleOf(whole) };
    return messageCard({
      title: t('goalCards.accepted.title'),
      lines: [t('goalCards.accepted.what', params), t('goalCards.accepted.next')],
    });
  });
}

export async function goalMilestoneCard(
  ctx: Context,
  { goalId, milestoneId }: AboutGoal & { milestoneId: string },
): Promise<Card> {
  return withGoal(ctx, { goalId }, async (whole) => {
    const milestone = whole.current?.milestones.find(({ id }) => id === milestoneId)?.title ?? '';
    return messageCard({
      title: t('goalCards.milestone.title'),
      lines: [
        t('goalCards.milestone.what', { milestone, title: titleOf(whole) }),
        t('goalCards.milestone.next'),
      ],
    });
  });
}

export async function goalReviewCard(
  ctx: Context,
  { goalId, on }: AboutGoal & { on: string },
): Promise<Card> {
  return withGoal(ctx, { goalId }, async (whole) => {
    const title = titleOf(whole);
    const { reviewOn, phase } = whole.goal;
    if (phase !== 'active' || reviewOn !== on) return reviewedCard(whole);
    return messageCard({
      title: t('goalCards.review.title'),
      lines: [
        t('goalCards.review.what', { title, percent: whole.newest?.percent ?? 0 }),
        t('goalCards.review.ask'),
      ],
      buttons: [
        {
          title: t('goalCards.review.done'),
          verb: 'review-goal',
          data: { goalId, on },
          inputs: 'none',
        },
      ],
    });
  });
}

export async function goalAchievedCard(ctx: Context, { goalId }: AboutRevision): Promise<Card> {
  return withGoal(ctx, { goalId }, async (whole) => {
    const [owner] = await getPeople([whole.goal.ownerId]);
    const whose = whole.isMine ? 'mine' : 'theirs';
    const name = owner?.displayName ?? '';
    return messageCard({
      title: t(`goalCards.achieved.${whose}Title`, { name }),
      lines: [
        t('goalCards.achieved.what', { title: titleOf(whole) }),
        t(`goalCards.achieved.${whose}`, { name }),
      ],
    });
  });
}

async function proposalCard(
  { goal, member, proposal }: WholeGoal,
  { goalId, revision }: AboutRevision,
): Promise<Card> {
  const [owner, me] = await Promise.all([personWith(goal.ownerId), personWith(member.me)]);
  const name = owner?.displayName ?? '';
  const isChange = goal.current !== null;
  const isGroup = member.relationship.members.length > 2;
  const data = { goalId, revision: String(revision) };
  const { title = t('goalCards.erased'), measure = '', dueOn = null } = proposal ?? {};
  return messageCard({
    title: t(isChange ? 'goalCards.proposed.changeTitle' : 'goalCards.proposed.title', { name }),
    lines: [
      t('goalCards.proposed.goal', { title }),
      ...(measure ? [t('goalCards.proposed.measure', { measure })] : []),
      ...(dueOn && me ? [t('goalCards.proposed.due', { day: dayInWords(dueOn, me) })] : []),
      t(isChange ? 'goalCards.proposed.changeNext' : 'goalCards.proposed.next'),
    ],
    texts: [
      {
        id: 'comment',
        label: t(isGroup ? 'goalCards.proposed.groupComment' : 'goalCards.proposed.comment', { name }),
        maxLength: 1000,
      },
    ],
    buttons: [
      { title: t('goalCards.proposed.accept'), verb: 'accept-goal', data, inputs: 'none' },
      { title: t('goalCards.proposed.send'), verb: 'comment-goal', data, inputs: 'auto' },
    ],
  });
}

async function reviewedCard(whole: WholeGoal): Promise<Card> {
  const { reviewOn, phase } = whole.goal;
  const me = await personWith(whole.member.me);
  const isNext = phase === 'active' && reviewOn !== null && me !== undefined;
  return messageCard({
    title: t('goalCards.review.doneTitle', { title: titleOf(whole) }),
    lines: [
      isNext ? t('goalCards.review.doneWhat', { day: dayInWords(reviewOn, me) }) : t('goalCards.review.over'),
    ],
  });
}

/** Cards are also shown anew long after: the goal may be gone by then. */
async function withGoal(
  ctx: Context,
  { goalId }: AboutGoal,
  show: (whole: WholeGoal) => Promise<Card>,
): Promise<Card> {
  try {
    return await show(await readGoal(ctx, goalId));
  } catch (error) {
    if (error instanceof AppError && error.code === 'goal.not-found') return goneCard();
    throw error;
  }
}

function goneCard(): Card {
  return messageCard({ title: t('goalCards.gone.title'), lines: [t('goalCards.gone.what')] });
}

function said(key: 'proposed.accepted' | 'proposed.ended' | 'proposed.newer', title: string): Card {
  const lines = [t('goalCards.proposed.goal', { title }), t(`goalCards.${key}`)];
  return messageCard({ title: t(`goalCards.${key}Title`), lines });
}

function titleOf({ words }: WholeGoal): string {
  return words?.title ?? t('goalCards.erased');
}

async function personWith(id: string): Promise<Person | undefined> {
  return (await getPeople([id]))[0];
}

/** A day is the same day everywhere. */
function dayInWords(day: string, { locale }: Person): string {
  return dayOf(new Date(day), { timeZone: 'UTC', locale });
}
