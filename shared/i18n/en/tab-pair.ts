// Words of the pages of a mentoring relationship.
export const tabPair = {
  loading: 'Opening your space',
  title: 'You and {{names}}',
  title_group: 'You, {{names}}',
  notShown: 'This page cannot be shown',
  back: 'Back to our space',
} as const;
