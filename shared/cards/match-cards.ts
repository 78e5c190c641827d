// The cards that tell people of a match, and that it does not go on.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { getPrograms } from '../programs/program-actions.js';
import { reasonsFor } from '../relationship/my-match.js';
import { roleOf } from '../relationship/relationship.js';
import { type Card, messageCard } from './card.js';
import { pairOf } from './pair-of.js';
import { dayAndTime } from './times.js';

type AboutMatch = { relationshipId: string };

/** One that has ended before it could be told says so. */
export async function matchPublishedCard(ctx: Context, about: AboutMatch): Promise<Card> {
  const { relationship, me, partner } = await pairOf(ctx, about.relationshipId);
  const { match } = relationship;
  if (relationship.status === 'ended' || !match || !me) return matchEndedCard(ctx, about);
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
