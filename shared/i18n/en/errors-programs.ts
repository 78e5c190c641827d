// What can go wrong with programs and enrollment, and what to do about it.
export const errorsPrograms = {
  program: {
    'not-found': 'There is no such program, or it is not open to you.',
    'creating-not-allowed':
      'Only administrators and managers of programs create programs. Ask one of them to add you.',
    'changed-meanwhile':
      'Somebody else has changed this program meanwhile. Open it again and repeat your change.',
    'already-running':
      'Pairs are meeting already: only the title, the description, the contact and the agenda can be changed now.',
    archived: 'This program is archived and cannot be changed. Take it out of the archive, or duplicate it.',
    'last-manager': 'Somebody must look after the program. Add another manager first.',
    'manager-unknown':
      'Nobody with the address {{email}} has opened Waymark yet. Ask them to open it in Teams once, then add them.',
    'gate-not-met': 'This step needs something first: {{missing}}.',
    'step-not-possible':
      'A program goes one step at a time, so it cannot go from {{from}} to {{to}}. Open it again to see its next step.',
  },
  enrollment: {
    'not-found': 'There is no such enrollment in this program.',
    closed: 'Nobody can enroll in this program at the moment. Ask its contact when it opens.',
    'consent-required':
      'Please agree to how your answers are used: without your consent you cannot be matched, and nothing was saved.',
    left: 'Your part in this program was ended by the people who run it. If that is a mistake, write to {{contact}}.',
    'not-active': 'You are not taking part in this program at the moment, so there is nothing to pause.',
    'pause-not-possible': 'A pause ends in the future, at most {{days}} days from now. Choose another day.',
    'changed-meanwhile': 'This enrollment was changed meanwhile. Open it again and repeat your change.',
  },
} as const;
