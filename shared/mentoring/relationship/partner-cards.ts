// What my partners tell me about themselves, as long as we are in the relationship.
import type { PartnerCardsResponse } from '../../api/personal-api.js';
import type { Context } from '../../context.js';
import { shownToPartner } from '../../people/card/person-card.js';
import { openCards } from '../../people/card/person-card-actions.js';
import { partnersOf } from './relationship.js';
import { asMember } from './relationship-actions.js';

/** Nothing once it has ended. @throws AppError `relationship.not-found` (404) */
export async function partnerCards(ctx: Context, relationshipId: string): Promise<PartnerCardsResponse> {
  const { relationship, me } = await asMember(ctx, relationshipId);
  if (relationship.status === 'ended') return { cards: [] };
  const partners = partnersOf(relationship, me);
  const forms = await openCards(
    ctx,
    partners.map(({ personId }) => personId),
  );
  return {
    cards: partners.flatMap(({ personId, role }) => {
      const form = forms.get(personId);
      const lines = form ? shownToPartner(form, role) : [];
      return lines.length > 0 ? [{ personId, lines }] : [];
    }),
  };
}
