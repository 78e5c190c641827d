// Words of the agreement that cards and pages share: its fields, their values, and what cards say of it.
export const agreement = {
  fields: {
    everyDays: 'How often we meet',
    minutes: 'How long a session lasts',
    channel: 'How we meet',
    fallback: 'If that fails',
    replyDays: 'How soon we answer each other',
    scheduler: 'Who finds the date',
    hours: 'When we can be reached',
    confidentiality: 'What stays between us',
    limits: 'Where that ends',
    topicsIn: 'What we talk about',
    topicsOut: 'What we leave out',
    feedback: 'How we give each other feedback',
    ifNotWorking: 'If it does not work out',
  },
  values: {
    everyDays: { 7: 'every week', 14: 'every two weeks', 21: 'every three weeks', 28: 'every four weeks' },
    minutes: { 15: '15 minutes', 25: '25 minutes', 45: '45 minutes', 60: '60 minutes' },
    channel: {
      video: 'Teams, with video',
      audio: 'Teams, without video',
      phone: 'by phone',
      'in-person': 'in person',
      chat: 'in the chat',
      email: 'by e-mail',
    },
    fallback: {
      video: 'Teams, with video',
      audio: 'Teams, without video',
      phone: 'by phone',
      'in-person': 'in person',
      chat: 'in the chat',
      email: 'by e-mail',
    },
    replyDays: {
      1: 'within one working day',
      2: 'within two working days',
      3: 'within three working days',
      5: 'within five working days',
    },
    scheduler: { turns: 'we take turns', me: 'me', partner: 'my partner' },
    hours: '{{days}}, from {{start}} to {{end}}',
  },
  cards: {
    where: 'Open the Waymark tab, and there your agreement with {{name}}.',
    filledIn: {
      title: '{{who}} thought about your agreement',
      yours:
        'Now it is your turn: how often do you want to meet, how soon do you answer, what stays between you? It takes about five minutes. What each of you wrote is shown once everybody has handed in.',
    },
    compare: {
      title: 'You can compare your wishes with {{name}}',
      what: 'Everybody has filled in the agreement. Look at what you see alike, and settle the rest together.',
    },
    changed: {
      title: 'What you had signed has changed',
      what: 'Something in your agreement was changed, so your signature was taken back. Please look at it again.',
    },
    signed: {
      title: '{{who}} signed your agreement',
      what: 'It comes into force once everybody has signed. If something does not fit yet, change it instead.',
      mine: 'You have signed. It comes into force once everybody has.',
    },
    agreed: {
      title: 'You have an agreement with {{name}}',
      what: 'Everybody has signed. You meet {{everyDays}}, for {{minutes}}, and answer {{replyDays}}.',
      again: 'You can talk about it anew whenever you like; until then it holds.',
    },
    dropped: {
      title: 'Your agreement stays as it is',
      what: 'The new version was put aside. What you had agreed on before goes on to hold.',
    },
    over: { title: 'This card is no longer needed', what: 'Your agreement has moved on since.' },
    halfway: {
      title: 'Half-way with {{name}}: does your agreement still fit?',
      what: 'You are in the middle of the program. What works well, and what would you change? If something no longer fits, start a new version; until all have signed it, the old one holds.',
      none: 'You are in the middle of the program and have no agreement yet. It is not too late: ten minutes now make the second half easier.',
    },
    nudge: {
      title: 'Time to find a date with {{name}}',
      what: 'You wanted to meet {{everyDays}}, and nothing is booked. By your agreement it is you who finds the next date.',
      how: 'Open the Waymark tab and book a session: it suggests times that suit everybody.',
      booked: 'You have a date with {{name}} again',
      done: 'There is nothing for you to do.',
    },
  },
  data: {
    title: 'Our agreement, version {{number}}',
    draft: 'My draft for version {{number}} of our agreement',
    kept: 'Others signed it, too, and may read on what was agreed. Your drafts are erased.',
  },
} as const;
