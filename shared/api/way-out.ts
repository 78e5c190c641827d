// What an end by me means for the others, to choose the words: in a pair, in a group, or for me alone.
type Role = 'mentor' | 'mentee';

export type WayOut = { context?: 'alone' | 'group' };

/** alone: I leave a group, and it goes on; group: it ends for all of us. */
export function wayOut({ partners }: { partners: readonly { role: Role }[] }): WayOut {
  const roles = partners.map(({ role }) => role);
  if (roles.includes('mentor') && roles.includes('mentee')) return { context: 'alone' };
  return roles.length > 1 ? { context: 'group' } : {};
}
