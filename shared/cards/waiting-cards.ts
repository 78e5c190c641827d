// The cards about waiting: a reminder for oneself, a kind nudge, and how to go on for whoever has waited for long.
import type { TurnKind, WaitedForView } from '../api/waiting-api.js';
import { type Context, personId } from '../context.js';
import { t } from '../i18n/translate.js';
import { promiseWords } from '../mentoring/waiting/promise-words.js';
import { waitingOf } from '../mentoring/waiting/waiting-actions.js';
import type { Person } from '../people/person.js';
import { dayOf } from '../people/times.js';
import type { Notice } from '../ports/notice.js';
import { type Card, messageCard } from './card.js';
import type { CardButton } from './card-elements.js';
import { namesOf, pairOf } from './pair-of.js';

type AboutWaiting = { relationshipId: string; waitedForId: string };

/** What notifications show says nothing of it: it is for this person alone. */
export async function waitingReminderCard(ctx: Context, { relationshipId }: AboutWaiting): Promise<Card> {
  const [{ mine, promise }, { me, partners }] = await Promise.all([
    waitingOf(ctx, relationshipId),
    pairOf(ctx, relationshipId),
  ]);
  if (!mine || !me) return nothingWaitsCard();
  const waiting = partners.filter(({ id }) => mine.waitingIds.includes(id));
  const title = t('waiting.mine.title');
  const names = namesOf(waiting, me);
  return messageCard({
    title,
    summary: title,
    lines: [
      t('waiting.mine.what', { names, day: dayOf(new Date(mine.since), me) }),
      ...turnLines(mine.kinds),
      promiseWords(t, promise),
      t('waiting.mine.alone'),
      t('waiting.mine.who', { names }),
      t('waiting.mine.pause'),
    ],
  });
}

export async function waitingNudgeCard(
  ctx: Context,
  { relationshipId, fromId }: AboutWaiting & { fromId: string },
): Promise<Card> {
  const [{ mine }, { me, partners }] = await Promise.all([
    waitingOf(ctx, relationshipId),
    pairOf(ctx, relationshipId),
  ]);
  const from = partners.find(({ id }) => id === fromId);
  if (!mine || !me || !from) return nothingWaitsCard();
  const name = from.displayName;
  return messageCard({
    title: t('waiting.nudge.title', { name }),
    lines: [
      t('waiting.nudge.what', { name, day: dayOf(new Date(mine.since), me) }),
      ...turnLines(mine.kinds),
      t('waiting.nudge.short'),
    ],
  });
}

/** With what can be done as it stands now; once there is an answer it says no more than that. */
export async function waitingChoiceCard(ctx: Context, about: AboutWaiting): Promise<Card> {
  const { me, wait, name, hasEnded } = await myWait(ctx, about);
  if (hasEnded) return messageCard({ title: t('cards.match.overTitle'), lines: [t('cards.match.over')] });
  if (!wait || !me)
    return messageCard({ title: t('waiting.other.overTitle', { name }), lines: [t('waiting.other.over')] });
  return messageCard({
    title: t('waiting.other.choiceTitle', { name, day: dayOf(new Date(wait.since), me) }),
    lines: [
      t('waiting.other.what'),
      ...turnLines(wait.kinds),
      t('waiting.other.calm'),
      t('waiting.other.choice'),
      ...nudgedLines(wait, { name, me }),
      t('waiting.contact.where'),
    ],
    buttons: [
      ...(wait.mayNudge ? [button(about, 'waiting.nudge.action', 'nudge-partner')] : []),
      ...(wait.mayEnd ? [button(about, 'waiting.end.action', 'ask-waiting-end')] : []),
    ],
  });
}

/** Between the button that ends it and the end. */
export async function waitingEndQuestionCard(ctx: Context, about: AboutWaiting): Promise<Card> {
  const { wait, name, role } = await myWait(ctx, about);
  if (!wait?.mayEnd) return waitingChoiceCard(ctx, about);
  return messageCard({
    title: t('waiting.end.title', { name }),
    lines: [t('waiting.end.what'), t(`waiting.end.${role}`)],
    buttons: [
      button(about, 'waiting.end.confirm', 'end-waiting'),
      button(about, 'waiting.end.keep', 'show-waiting'),
    ],
  });
}

type WaitingNotice = Extract<Notice, AboutWaiting>;

/** There was an answer meanwhile, or a pause began. */
export async function isWaitOver(ctx: Context, notice: WaitingNotice): Promise<boolean> {
  if (notice.kind === 'waiting-choice') return (await myWait(ctx, notice)).wait?.stage !== 'choice';
  return (await waitingOf(ctx, notice.relationshipId)).mine === null;
}

async function myWait(ctx: Context, { relationshipId, waitedForId }: AboutWaiting) {
  const [{ others }, { relationship, me, partners }] = await Promise.all([
    waitingOf(ctx, relationshipId),
    pairOf(ctx, relationshipId),
  ]);
  const myId = personId(ctx);
  return {
    me,
    hasEnded: relationship.status === 'ended',
    role: relationship.members.find((member) => member.personId === myId)?.role ?? 'mentee',
    wait: others.find((one) => one.personId === waitedForId),
    name: partners.find(({ id }) => id === waitedForId)?.displayName ?? '',
  };
}

function nothingWaitsCard(): Card {
  return messageCard({ title: t('waiting.mine.doneTitle'), lines: [t('waiting.mine.done')] });
}

function turnLines(kinds: readonly TurnKind[]): string[] {
  return kinds.map((kind) => `- ${t(`waiting.turn.${kind}`)}`);
}

function nudgedLines({ nudgedAt }: WaitedForView, { name, me }: { name: string; me: Person }): string[] {
  return nudgedAt ? [t('waiting.other.nudged', { name, day: dayOf(new Date(nudgedAt), me) })] : [];
}

function button({ relationshipId, waitedForId }: AboutWaiting, words: string, verb: string): CardButton {
  return { title: t(words), verb, data: { relationshipId, waitedForId }, inputs: 'none' };
}
