// Words of the tab in Teams.
export const tab = {
  name: 'Waymark',
  loading: 'Opening your mentoring page',
  back: 'Back to my page',
  steps: { done: 'done', now: 'we are here', later: 'later' },
  byEmail: { invalid: 'Enter an e-mail address, such as ana@example.com.', added: 'Added.' },
  outside: {
    title: 'Please open Waymark in Microsoft Teams',
    text: 'This page needs Teams to know who you are. Find Waymark among your apps in Teams.',
  },
  signIn: {
    title: 'Teams could not sign you in',
    text: 'Close this tab and open it again. If that does not help, ask your Teams administrator whether Waymark is allowed for you.',
  },
  home: {
    title: 'Hello, {{name}}',
    program: 'Your mentoring in {{program}}',
    next: 'Next step',
  },
  next: {
    checkIn: { partnerAnswered: '{{name}} has already answered.' },
    session: {
      title: 'You meet {{name}} on {{day}}',
      text: 'Write down two lines beforehand: what would you like to have at the end?',
    },
    book: {
      title: 'Find a time with {{name}}',
      text: 'Nothing is in the calendar yet. We look at all calendars and suggest times that suit everybody.',
      action: 'Find a time',
    },
    module: {
      title: 'Get off to a good start',
      text: '{{module}}: about {{minutes}} minutes on how to begin well.',
      action: 'Open the module',
    },
    manage: {
      title: '{{program}} waits for you',
      design: {
        text: 'Finish its settings and open enrollment: people can join only then.',
        action: 'Set it up',
      },
      match: {
        text: 'People have enrolled and wait for a partner: match them and publish the pairs.',
        action: 'Match people',
      },
      run: {
        text: 'Pairs are published. Start the run when you have made all pairs that you want.',
        action: 'Open the program',
      },
    },
    enroll: {
      title: 'Find a mentoring partner in {{program}}',
      text: 'The program is open. Tell it in a few minutes what you look for and what you can give.',
      action: 'Enroll',
    },
    find: {
      title: 'Find a mentor',
      text: 'In your program you choose whom you ask. A few people who fit you well are suggested.',
      action: 'See who fits',
    },
    answer: {
      title_one: 'Somebody asks you to be their mentor',
      title_other: '{{count}} people ask you to be their mentor',
      text: 'Read what they write, and say yes or no. Both are fine.',
      action: 'Open the requests',
    },
    wait: {
      title: 'Your match is on its way',
      text: 'As soon as you have a mentoring partner, you will find them here, and Waymark will write to you in Teams.',
    },
  },
  partner: {
    title: 'My partner {{name}}',
    role: { mentor: 'Your mentor', mentee: 'Your mentee', fellow: 'Your fellow mentee' },
    zone: {
      same: '{{city}}, the same time as yours',
      ahead_one: '{{city}}, {{count}} hour ahead of you',
      ahead_other: '{{city}}, {{count}} hours ahead of you',
      behind_one: '{{city}}, {{count}} hour behind you',
      behind_other: '{{city}}, {{count}} hours behind you',
    },
  },
  pair: {
    open: 'Our space',
    openWith: 'Our space: {{name}}',
    others: 'My other mentoring relationships',
  },
  session: {
    title: 'Next session',
    none: 'No session is booked yet.',
    book: 'Book a session',
    join: 'Join in Teams',
    pending: 'Agreed. The calendar entry with the Teams link follows as soon as the calendar answers.',
    failed: 'The calendar refused this session. Please book another time.',
    cancelled: 'This session was called off.',
    booked: 'Booked',
  },
  booking: {
    title: 'Book a session with {{name}}',
    lead: 'Times when both of you are free and at work.',
    lead_group: 'Times when all of you are free and at work.',
    minutes: 'How long?',
    minutesOption: '{{minutes}} min',
    loading: 'Looking at the calendars',
    choose: 'Choose a time',
    none: 'We found no time in the next two weeks when both of you are free. Try a shorter session.',
    none_group: 'We found no time in the next two weeks when all of you are free. Try a shorter session.',
    confirm: 'Book this time',
    confirming: 'Booking',
    failed: 'The calendar refused this time. Please choose another one.',
    done: {
      title: 'Your session is booked',
      text: 'Both of you have it in your calendar.',
      text_group: 'All of you have it in your calendar.',
      pending:
        'The time is agreed. The invitation and the Teams link follow as soon as the calendar answers.',
    },
  },
  checkIn: {
    already: 'This check-in was answered a moment ago in another place. Here is what is kept.',
    thanks: 'Thank you. Your check-in is in.',
  },
  module: {
    title: 'My module',
    state: {
      'not-started': 'Not started',
      'in-progress': 'In progress',
      completed: 'Completed with {{percent}} %',
    },
    open: 'Open',
  },
  programs: {
    title: 'Programs',
    all: 'All programs',
    manager: 'Manage',
    participant: 'My enrollment',
  },
  selfMatch: {
    title: 'Finding each other',
    search: {
      text_zero: '{{program}}: you have not asked anybody yet.',
      text_one: '{{program}}: {{count}} mentor has your request.',
      text_other: '{{program}}: {{count}} mentors have your request.',
      action: 'Find a mentor',
    },
    answers: {
      text_one: '{{program}}: {{count}} person waits for your answer.',
      text_other: '{{program}}: {{count}} people wait for your answer.',
      action: 'Requests',
    },
  },
  help: { text: 'Is something off? You can tell it in private.', open: 'Tell a concern', myData: 'My data' },
  link: {
    open: 'Link a course',
    text: 'Do you take this module in a course? Link the course, and your progress counts in both places.',
    title: 'Link a course',
    lead: 'Open the Waymark page in your course and enter this code there.',
    code: 'Your code',
    expires: 'Works once, until {{time}}.',
    copy: 'Copy code',
    copied: 'Copied',
    close: 'Close',
    loading: 'Making a code',
  },
} as const;
