// Words for managers who make a pair or a group by hand.
export const tabGroups = {
  open: 'Make a pair or group',
  title: 'Make a pair or a group',
  lead: 'One mentor and up to {{most}} mentees who are free. All of them are told at once. The mentor needs as many free places as you choose mentees.',
  mentor: 'Mentor',
  choose: 'Choose a mentor',
  search: 'Find mentees',
  mentees: 'Mentees',
  chosen: '{{count}} of at most {{most}} chosen',
  nobody: 'Nobody by this name takes part as a mentee.',
  reverse: 'Reverse mentoring: the mentor is the one with less years at work',
  make: 'Make it, and tell them',
} as const;
