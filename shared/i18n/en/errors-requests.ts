// What can go wrong when mentees ask mentors.
export const errorsRequests = {
  'match-request': {
    'not-found': 'There is no such request, or it is not yours.',
    closed: 'You cannot ask mentors in this program at the moment. Open the page again to see why.',
    'not-offered': 'This mentor is not among your suggestions any more. Look at the list again.',
    'too-many':
      'You wait for {{most}} answers already. Withdraw a request, or wait for an answer, before you ask somebody else.',
    'already-ended': 'This request has ended meanwhile. Open the page again to see what became of it.',
    expired: 'The time to answer this request is over.',
    'no-room':
      'You have no place left for another mentee. Raise the number in your enrollment if you want to say yes, or say no kindly.',
    'mentee-matched': 'This mentee has found a mentor meanwhile. There is nothing left for you to do.',
    'not-possible': 'This pair is not possible any more. The request was ended, and both of you are told.',
  },
} as const;
