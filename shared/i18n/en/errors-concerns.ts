// What went wrong with a concern.
export const errorsConcerns = {
  concern: {
    'not-found': 'There is no such concern, or it is not for you to read.',
    'place-not-found': 'You take no part in this program. Choose one of yours.',
    'nobody-to-read':
      'Nobody is left in this program who may read this. Turn to the contact outside of Waymark: {{contact}}',
    closed: 'This concern is closed. Tell a new one if something is still open.',
    'changed-meanwhile': 'Somebody else changed this concern a moment ago. Look at it again, then repeat.',
    'contact-unknown':
      'Nobody with the address {{email}} has used Waymark yet. Ask them to open it in Teams once, then add them.',
  },
} as const;
