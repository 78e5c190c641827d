// Words of the cards.
export const cards = {
  invalid: 'Something is missing: {{problem}}',
  unknownAction:
    'I do not know this button. The card may be from a newer version; open the Waymark tab instead.',
  welcome: {
    title: 'Welcome to Waymark',
    what: 'I keep your mentoring going: I tell you when a meeting is set, and every two weeks I ask how it is going.',
    how: 'Open the Waymark tab to see your partner and to book a meeting. Write **help** at any time.',
  },
  checkIn: {
    answeredTitle: 'Thank you, your check-in is done',
    answered: 'You answered: {{rating}} ({{door}}).',
    already: 'You had already answered this check-in. Your first answer stays.',
  },
  doors: { chat: 'here in the chat', tab: 'in the Waymark tab', lms: 'in your course' },
  session: {
    bookedTitle: 'You meet {{name}}',
    pendingTitle: 'Your meeting with {{name}} is being set up',
    mine: 'Your time: {{when}}',
    theirs: "{{name}}'s time: {{when}}",
    pending:
      'The calendar does not answer at the moment. The invitation follows as soon as it does; there is nothing for you to do.',
    failedTitle: 'Your meeting with {{name}} is not in the calendar',
    failed:
      'The calendar did not take it, so it does not take place. Choose another time in the Waymark tab.',
    join: 'Join in Teams',
    cancelledTitle: 'Your meeting with {{name}} does not take place',
    organizerLeft: 'Who had sent the invitation has left your group. Book a new date in the Waymark tab.',
    cancelled: 'Your mentoring has ended, so this meeting is called off.',
  },
  match: {
    title: 'You are matched with {{name}}',
    mentee: 'In the program {{program}}, {{name}} is your mentor.',
    mentor: 'In the program {{program}}, {{name}} is your mentee.',
    why: 'What speaks for it:',
    veto: 'If it does not feel right, you may say no until {{when}}, here or in the Waymark tab. You need not give a reason, and nobody is told who said no.',
    vetoButton: 'Say no to this match',
    sureTitle: 'Say no to the match with {{name}}?',
    sureWhat:
      'The match ends at once, for both of you, and you both take part in the next matching. Nobody is told who said no.',
    sureButton: 'Yes, end the match',
    keepButton: 'No, keep it',
    overTitle: 'This match has ended',
    over: 'You find what comes next in the Waymark tab.',
    endedTitle: 'Your match with {{name}} does not go on',
    endedWhat:
      'That happens, and nobody is to blame. Not every pair fits. Meetings that you had planned are called off.',
    endedNext: 'You both take part in the next matching again. There is nothing for you to do.',
  },
  concern: {
    told: {
      title: 'A concern waits for you',
      what: 'Somebody in a program that you look after has told something in private. You find it in the Waymark tab under Concerns. Please take it soon.',
    },
    overdue: {
      title: 'A concern has waited too long',
      what: 'The time in which somebody was to have an answer is over. Please open the Waymark tab and answer under Concerns.',
    },
    answered: {
      title: 'There is an answer to a concern',
      what: 'You find it in the Waymark tab under Concerns.',
    },
    closed: {
      title: 'Your concern was closed',
      what: 'You find what was said about it in the Waymark tab under Concerns. If it is not settled for you, tell a new one.',
    },
    settled: {
      title: 'A concern was closed',
      what: 'Whoever told it has closed it. There is nothing left for you to do; you find it in the Waymark tab under Concerns.',
    },
  },
  partnerLeft: {
    title: 'Your mentoring with {{name}} has ended',
    what: '{{name}} no longer takes part in the program. This has nothing to do with you.',
    next: 'You are free for a new partner: the people who run the program see that and will write to you.',
  },
  memberLeft: {
    title: '{{who}} has left your group',
    what: 'You go on with {{name}}.',
    next: 'A session that {{who}} had in the calendar of the group stays with those who remain, unless they had sent the invitation: then it is called off, and you book a new one.',
    over: 'The mentoring has ended since.',
  },
  placeGiven: {
    title: 'You are in: {{program}}',
    what: 'You are no longer on the waiting list. You take part in the next matching.',
    next: 'What you said about yourself can be changed in the Waymark tab, or on the page in your course.',
  },
  programLeft: {
    title: 'Your part in {{program}} has ended',
    what: 'The people who run the program ended it. Those with whom you were in a mentoring know, too.',
    next: 'If that surprises you, write to them: their names stand on the page of the program.',
  },
} as const;
