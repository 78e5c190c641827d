// Who else reads a goal, by name, and who somebody in the relationship is.

import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { nameIn } from '../../../for-all/name-in.js';
import { namesOf } from '../../../for-all/names-of.js';

export type Readers = {
  /** Owner and mentors, without me. */
  names: string;
  nameOf(personId: string): string;
};

/** Whose goal it is, where it could be somebody else's. */
export function useOwner({ ownerId }: { ownerId: string }, pair: PairResponse): string | undefined {
  const { t } = useTranslation();
  if (pair.form !== 'group' || ownerId === pair.me.personId) return undefined;
  return t('goals.who.owner', { name: nameIn(pair, ownerId) });
}

export function useReaders(pair: PairResponse, ownerId: string): Readers {
  const { t, i18n } = useTranslation();
  const others = pair.partners.filter(({ personId, role }) => role === 'mentor' || personId === ownerId);
  return {
    names: namesOf(others, i18n.language),
    nameOf: (personId) => (personId === pair.me.personId ? t('goals.who.you') : nameIn(pair, personId)),
  };
}
