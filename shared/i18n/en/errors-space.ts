// What went wrong in a relationship's space, in words that say what to do about it.
export const errorsSpace = {
  'space-entry': {
    'not-found': 'This entry is not there any more. Open the page again to see what is.',
    'not-yours': 'This entry is for somebody else to change.',
    'owner-unknown': 'Choose one of you to own this action.',
    'changed-meanwhile':
      'This entry was changed a moment ago in another place. The page now shows how it stands; please try again.',
  },
  'session-notes': {
    'too-late': 'This session is over. Write down what came out of it instead.',
    'too-early': 'This session has not begun. You can prepare it until then.',
    empty: 'Write down at least one key point, decision or action.',
    'changed-meanwhile':
      'Your preparation was changed a moment ago in another place. What you typed is still here: look at the saved one, then save again.',
  },
  group: {
    'not-free': '{{name}} is not free at the moment. Choose somebody else.',
    'no-room': '{{name}} has room for {{places}} more in this program. Choose fewer people.',
    'with-oneself': 'A person can be mentor or mentee here, not both.',
  },
} as const;
