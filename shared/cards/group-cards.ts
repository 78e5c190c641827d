// The card that tells a group that somebody left, and that it goes on.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { getPeople } from '../people/people-actions.js';
import { type Card, messageCard } from './card.js';
import { pairOf } from './pair-of.js';

/** Says nothing of why. */
export async function memberLeftCard(
  ctx: Context,
  { relationshipId, leaverId }: { relationshipId: string; leaverId: string },
): Promise<Card> {
  const [{ relationship, name }, [leaver]] = await Promise.all([
    pairOf(ctx, relationshipId),
    getPeople([leaverId]),
  ]);
  const who = leaver?.displayName ?? t('people.erased');
  return messageCard({
    title: t('cards.memberLeft.title', { who }),
    lines:
      relationship.status === 'active'
        ? [t('cards.memberLeft.what', { who, name }), t('cards.memberLeft.next', { who })]
        : [t('cards.memberLeft.over')],
  });
}
