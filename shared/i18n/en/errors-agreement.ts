// What can go wrong while an agreement is made.
export const errorsAgreement = {
  agreement: {
    'not-found': 'There is no such agreement, or it is not yours.',
    'changed-meanwhile':
      'The agreement was changed at the same moment. Nothing that you typed is lost: look at what is new, then save again.',
    'all-filled-in': 'Everybody has handed in already. Change what you settle instead.',
    'not-to-settle': 'Not everybody has handed in yet. You can settle things once all have.',
    'not-settled': 'Something is still open. Settle it first, then sign.',
    'not-to-drop': 'This can only be put aside while an older agreement holds.',
    scheduler: 'Choose one of you, or take turns.',
  },
} as const;
