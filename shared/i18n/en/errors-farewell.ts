// What can go wrong around the end of a mentoring relationship.
export const errorsFarewell = {
  closing: {
    'not-open': 'No last day has been named yet. Name one first.',
    'day-not-possible': 'This day is not possible. Choose one from tomorrow to a year ahead.',
    'changed-meanwhile':
      'This was changed elsewhere a moment ago. Look at what is there now, then try again.',
    'not-completed': 'This is there for a mentoring that has come to its planned end.',
  },
} as const;
