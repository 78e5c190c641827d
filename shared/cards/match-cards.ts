// The cards that tell people of a match, and that it does not go on.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { mayVeto, reasonsFor } from '../mentoring/relationship/my-match.js';
import { roleOf } from '../mentoring/relationship/relationship.js';
import { dayAndTime } from '../people/times.js';
import { getPrograms } from '../programs/program-actions.js';
import { type Card, messageCard } from './card.js';
import type { CardButton } from './card-elements.js';
import { pairOf } from './pair-of.js';

type AboutMatch = { relationshipId: string };

/** One that has ended says no more than that: how it ended is told by a notice of its own. */
export async function matchPublishedCard(ctx: Context, about: AboutMatch): Promise<Card> {
  const { relationship, me, partner } = await pairOf(ctx, about.relationshipId);
  const { match } = relationship;
  if (relationship.status === 'ended' || !match || !me) {
    return messageCard({ title: t('cards.match.overTitle'), lines: [t('cards.match.over')] });
  }
  const [program] = await getPrograms([relationship.programId]);
  const name = partner?.displayName ?? '';
  const reasons = reasonsFor(relationship, me.id);
  return messageCard({
    title: t('cards.match.title', { name }),
    lines: [
      t(`cards.match.${roleOf(relationship, me.id)}`, { name, program: program?.title ?? '' }),
      ...(reasons.length > 0 ? [t('cards.match.why'), ...reasons.map((text) => `- ${text}`)] : []),
      t('cards.match.veto', { when: dayAndTime(match.vetoUntil, me) }),
    ],
    buttons: mayVeto(relationship, ctx.now())
      ? [pairButton(about, { title: t('cards.match.vetoButton'), verb: 'ask-veto' })]
      : [],
  });
}

/** Between the button that says no and the end of the match. */
export async function vetoQuestionCard(ctx: Context, about: AboutMatch): Promise<Card> {
  const { partner } = await pairOf(ctx, about.relationshipId);
  return messageCard({
    title: t('cards.match.sureTitle', { name: partner?.displayName ?? '' }),
    lines: [t('cards.match.sureWhat')],
    buttons: [
      pairButton(about, { title: t('cards.match.sureButton'), verb: 'veto-match' }),
      pairButton(about, { title: t('cards.match.keepButton'), verb: 'show-match' }),
    ],
  });
}

export async function matchEndedCard(ctx: Context, { relationshipId }: AboutMatch): Promise<Card> {
  const { partner } = await pairOf(ctx, relationshipId);
  const name = partner?.displayName ?? '';
  return messageCard({
    title: t('cards.match.endedTitle', { name }),
    lines: [t('cards.match.endedWhat'), t('cards.match.endedNext')],
  });
}

function pairButton({ relationshipId }: AboutMatch, of: Pick<CardButton, 'title' | 'verb'>): CardButton {
  return { ...of, data: { relationshipId }, inputs: 'none' };
}
