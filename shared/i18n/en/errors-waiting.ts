// What can go wrong while somebody waits for somebody else.
export const errorsWaiting = {
  waiting: {
    over: 'Nobody keeps you waiting here, or not any more. Look at the page again: there may be an answer.',
    'not-yet':
      'There is still time to answer. When you have waited for longer, you choose here how to go on.',
    'not-alone':
      'There are others in this group, so nobody ends it alone. Turn to the contact person of the program.',
  },
} as const;
