// Chooses the words for two people, or for more.

export function sizeOf({ partners }: { partners: readonly unknown[] }): { context?: 'group' } {
  return partners.length > 1 ? { context: 'group' } : {};
}
