// Words of the pages of a mentoring relationship.
export const tabPair = {
  loading: 'Opening your space',
  title: 'You and {{names}}',
  back: 'Back to our space',
} as const;
