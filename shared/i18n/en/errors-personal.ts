// What can go wrong with what belongs to a person in their mentoring, and what to do about it.
export const errorsPersonal = {
  'person-card': {
    'changed-meanwhile':
      'Your card was changed in another window meanwhile. Copy what you wrote, open the page again, and put it in.',
  },
  'private-note': {
    'not-about': 'Notes are about the people you are in this mentoring with. Choose one of them.',
    'too-many':
      'You have {{limit}} notes here already. Erase one that you no longer need, then add this one.',
    'changed-meanwhile':
      'This note was changed or erased in another window meanwhile. Copy what you wrote, and open the page again.',
  },
  round: {
    'not-found': 'There is no such question here, or you are not part of this mentoring.',
    empty: 'Nothing is written yet. Write a few words, or choose to pass.',
    'already-shown': 'Your answer was shown already, so it stays as it is.',
    'changed-meanwhile': 'You answered this in another place meanwhile. Open it again to see what you wrote.',
  },
} as const;
