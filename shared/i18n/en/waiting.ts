// Words about waiting for each other, the same in cards and on the page of a pair.
export const waiting = {
  turn: {
    'check-in': 'the check-in',
    'agreement-draft': 'your agreement, to be filled in',
    'agreement-signature': 'your agreement, to be signed',
    goal: 'a goal, to be looked at',
    summary: 'the summary of your session, to be confirmed',
    exchange: 'your hopes and fears',
    prompt: 'the question of your writing',
  },
  promise: {
    agreed_one: 'You agreed to answer each other within {{count}} working day.',
    agreed_other: 'You agreed to answer each other within {{count}} working days.',
    usual_one:
      'You have not agreed how soon you answer each other, so Waymark goes by {{count}} working day.',
    usual_other:
      'You have not agreed how soon you answer each other, so Waymark goes by {{count}} working days.',
  },
  mine: {
    title: 'A reminder, for you alone',
    what: '{{names}} would be glad to hear from you. This waits for you since {{day}}:',
    alone: 'A few words are enough, and if it is a bad time, say just that.',
    who: 'Nobody but you sees this reminder. If it takes longer, {{names}} can see since when they wait, and no more.',
    pause: 'Away for longer? Pause in your program, and nobody waits for you meanwhile.',
    doneTitle: 'Nothing waits for you any more',
    done: 'Thank you.',
  },
  other: {
    title: 'Waiting for {{name}} since {{day}}',
    what: 'It is about this:',
    calm: 'Most often somebody is busy or away, and it says nothing about you.',
    choiceTitle: 'You have been waiting for {{name}} since {{day}}',
    choice: 'You decide how to go on. Whatever you choose is fine.',
    nudged: 'You let {{name}} know on {{day}} that you would like to hear from them.',
    overTitle: 'You need not wait for {{name}} any more',
    over: 'You find how it stands in the Waymark tab, on the page of your mentoring.',
  },
  nudge: {
    action: 'Nudge kindly',
    title: '{{name}} would like to hear from you',
    what: 'No hurry and no blame: {{name}} waits since {{day}} for this:',
    who: '{{name}} gets a short card from Waymark in working hours, with your name.',
    short: 'If it is a bad time, a short word already helps.',
  },
  contact: {
    action: 'Turn to the contact person',
    who: 'The contact person reads what you tell in confidence. {{name}} never does.',
    where:
      'You can also turn to the contact person, in confidence: in the Waymark tab, on the page of your mentoring.',
  },
  end: {
    action: 'End it and be matched again',
    title: 'End the mentoring with {{name}}?',
    what: 'It ends at once, for both of you, and meetings that you had planned are called off. You both hear the same words, without blame. You two are not matched again.',
    mentee: 'You take part in the next matching, and there you come before others.',
    mentor: 'You take part in the next matching, and your place is free for somebody new.',
    confirm: 'Yes, end it',
    keep: 'No, go on waiting',
    done: 'It has ended, without blame. You take part in the next matching.',
  },
} as const;
