// Words about the end of a mentoring relationship, in cards and on paper; what the pages alone say stands in tab-farewell.ts.
export const farewell = {
  next: {
    'stay-in-touch': 'Stay in touch, just among ourselves',
    'new-goal': 'Another mentoring, with a new goal',
    'become-mentor': 'Become a mentor myself',
    rest: 'Nothing for now',
  },
  stayingInTouch:
    'All of you would like to stay in touch. Nothing stands in the way: just write to each other.',
  cards: {
    closingTitle: 'Your mentoring with {{name}} comes to its end',
    planned: 'The last day is {{day}}. Take time to close it well.',
    proposed: '{{name}} suggests {{day}} as the last day. If another day suits you better, name it.',
    closeWell:
      'Meet once more, look back together, and say thank you. Each of you can write what has changed and what you take along, for yourself or to share.',
    where: 'You find it in the Waymark tab, in your shared space.',
    overTitle: 'Your mentoring with {{name}} has ended',
    over: 'You find it under your past mentoring in the Waymark tab.',
    completedTitle: 'Well done: your mentoring with {{name}} is complete',
    completed: 'Thank you for the time, the trust and the honest words.',
    find: 'In the Waymark tab, under your past mentoring, you find what you wrote to each other and your certificate.',
    kept: 'You can read all of it until {{day}}.',
    soonTitle: 'What you wrote with {{name}} is erased soon',
    soon: 'On {{day}} the texts of your past mentoring are erased, as your program has promised.',
    takeAlong:
      'To take them along, open the Waymark tab: your past mentoring has a file with your last words to each other, and "My data" has all that you wrote yourself.',
    erasedTitle: 'What you wrote with {{name}} is erased',
    erased:
      'As announced, the texts of your past mentoring can no longer be read by anybody. Your certificate stays.',
  },
  inTouch: {
    title: 'Are you still in touch with {{name}}?',
    intro_one: 'Your mentoring ended {{count}} month ago. Perhaps today is a good day to write a line.',
    intro_other: 'Your mentoring ended {{count}} months ago. Perhaps today is a good day to write a line.',
    privacy: 'Your answer stays with you: neither {{name}} nor anybody else sees it.',
    yes: 'Yes, we are',
    no: 'No, not at the moment',
    stop: "Don't ask me again",
    said: {
      yes: 'You answered: yes. How good to hear.',
      no: 'You answered: not at the moment. That is fine, too.',
    },
    off: 'We do not ask again. You can change that in the Waymark tab.',
  },
  certificate: {
    title: 'Certificate of mentoring',
    mentor: 'has accompanied somebody as a mentor in the program {{program}}.',
    mentee: 'has been accompanied as a mentee in the program {{program}}.',
    program: 'Program',
    period: 'Period',
    days: '{{from}} to {{until}}',
    sessions: 'Sessions booked together',
    made: 'Made by Waymark from its records. It says nothing of what was spoken.',
  },
  keepsake: {
    title: 'Our last words to each other',
    myReflection: 'What has changed for me, and what I take along',
    myThanks: 'What I thanked for',
    reflection: 'What has changed for {{name}}, and what they take along',
    thanks: 'Thanks from {{name}}',
    nothing: 'Nothing was written.',
  },
  records: {
    reflection: 'What changed, at the end of a mentoring',
    thanks: 'Your thanks, at the end of a mentoring',
    next: 'What comes next for you',
    inTouch: 'Whether you are still in touch',
    months: 'After {{months}} months',
    asked: 'Are you asked',
    on: 'yes',
    off: 'no',
  },
} as const;
