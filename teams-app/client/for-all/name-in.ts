// Names whoever wrote something in a relationship, those included who have left it since.
import type { PairResponse } from '../../../shared/api/pair-api.js';

export function nameIn(
  { partners, me, former }: Pick<PairResponse, 'partners' | 'me' | 'former'>,
  personId: string,
): string {
  return [...partners, me, ...former].find((one) => one.personId === personId)?.displayName ?? '';
}
