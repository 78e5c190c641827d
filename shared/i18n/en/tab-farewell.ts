// Words of the pages about the end of a mentoring relationship.
export const tabFarewell = {
  loading: 'Opening the end of your mentoring',
  title: { active: 'Closing your mentoring with {{names}}', ended: 'Your mentoring with {{names}}' },
  open: 'Close it well',
  banner: {
    closing: 'Your mentoring comes to its end on {{day}}.',
    closeWell: 'Take time to close it well: look back, say thank you, and decide what comes next.',
    ended: 'This mentoring ended on {{day}}.',
    kept: 'You can read what is here until {{day}}, and no longer change it. Then it is erased.',
    erased: 'What was written here has been erased, as the program promised.',
  },
  part: {
    title: 'When it is time to end',
    text: 'Every mentoring ends one day. You can name a last day together and close it well. You can also end it now: that needs no reason.',
    text_alone:
      'Every mentoring ends one day. You can name a last day together and close it well. You can also leave now: that needs no reason, and the group goes on.',
    early: 'End it now',
    early_alone: 'Leave the group now',
  },
  early: {
    title: 'End your mentoring with {{names}} now?',
    title_alone: 'Leave the group with {{names}} now?',
    what: 'It ends at once, and meetings that you had planned are called off. What is in your space can be read for a while, and no longer changed.',
    what_alone:
      'You leave at once, and the group goes on. You are taken out of the meetings that were planned. What stands in the space by now you can read for a while; what comes after it you no longer see.',
    told_alone:
      'The others are told that you have left, and not why. You are free for another mentoring, and are not matched with your mentor here again.',
    told_group:
      'It ends for all of you, and everybody hears the same words. Nobody is told who ended it, or why. You are all free for another mentoring.',
    told: 'You both hear the same words, and neither of you is to blame. Nobody is told who ended it, or why. You are both free for another partner, and are not matched with each other again.',
    reason:
      'If something was not right, you can tell it in private to those who look after the program. You need not.',
    tell: 'Tell a concern first',
    confirm: 'Yes, end it',
    confirm_alone: 'Yes, leave',
  },
  steps: {
    meet: 'Meet once more. Ask each other: what has changed since we began?',
    write: 'Write here what you take along, and say thank you.',
    end: 'When all of you have finished, or when the last day is over, your mentoring ends.',
  },
  day: {
    title: 'The last day',
    none: 'No last day is named yet. Talk about it first; any of you can name it, and the others are told.',
    byProgram: 'The last day is {{day}}: then the time of your program is over.',
    byMe: 'The last day is {{day}}. You named it.',
    byPartner: 'The last day is {{day}}. {{name}} named it.',
    label: 'Name the last day',
    other: 'Name another day',
    name: 'Name this day',
    missing: 'Choose a day first.',
  },
  afterDay: 'Once the last day is named, you can write here.',
  words: {
    title: 'Your last words',
    reflection: 'What has changed for you, and what do you take along?',
    reflectionHint: 'Small things count. You can change it until your mentoring ends.',
    audience: 'Who reads this?',
    me: 'Only I',
    pair: '{{names}} and I. Nobody else can; {{names}} once I have finished, or your mentoring has ended.',
    thanks: 'What would you like to thank {{names}} for?',
    thanksHint:
      '{{names}} can read this as soon as all of you have written thanks, or at the planned end of your mentoring. Nobody else does.',
    next: 'What comes next for you?',
    nextHint:
      'Only you see this. If all of you would like to stay in touch, you are told so; of a single wish nobody learns.',
    save: 'Save',
    saved: 'Saved.',
    finish: 'Save: I have finished',
    finishHint:
      'When you have finished, say so. That you have is shown to {{names}}, and your mentoring ends when all have.',
    lastHint: 'Finished already: {{names}}. When you have, too, your mentoring ends at once.',
    done: 'You have finished. Your mentoring ends when everybody has, or when the last day is over.',
    reopen: 'I have not finished yet',
    conflict:
      'You have saved other words meanwhile, in another window. What you have typed here is still here, and not saved.',
    keepMine: 'Save what I typed here',
    takeTheirs: 'Show what was saved',
  },
  others: {
    title: 'From {{name}}',
    thanks: 'Thanks to you',
    reflection: 'What has changed, and what they take along',
    done: '{{name}} has finished.',
    writing: '{{name}} has not finished yet.',
  },
  mine: {
    title: 'From you',
    reflection: {
      me: 'What has changed, and what you take along (only you read this)',
      pair: 'What has changed, and what you take along (shared: everybody in this space reads it)',
    },
    thanks: 'Your thanks',
    next: 'What comes next (only you read this)',
  },
  ended: {
    completed: 'It came to its planned end on {{day}}. Thank you for all that you gave.',
    other: 'It ended on {{day}}. Thank you for all that you gave.',
  },
  endedNow: 'Your mentoring is complete. Thank you.',
  next: {
    title: 'What comes next',
    'become-mentor': 'In {{program}} you can give on what you have learned: choose "mentor" when you enroll.',
    'new-goal': 'In {{program}} you can begin again with a new goal.',
    noneOpen: 'No program takes people in at the moment. Look at the list of programs again in some weeks.',
    enroll: 'Enroll in {{program}}',
  },
  remains: {
    title: 'What remains',
    text: 'Take along what matters to you before it is erased.',
    erased: 'The texts are erased.',
    certificate: 'My certificate',
    keepsake: 'Download our last words',
    inTouch: 'Ask me after 3, 6 and 12 months whether we are still in touch',
  },
  certificate: { back: 'Back', print: 'Print', download: 'Download (HTML)' },
  past: { title: 'My past mentoring', one: '{{program}}, ended on {{day}}' },
} as const;
