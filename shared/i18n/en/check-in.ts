// Words of the check-in, the same in the card and on the page.
export const checkIn = {
  heading: 'Check-in',
  title: 'How is it going with {{name}}?',
  intro: 'A short check-in, due {{day}}. Two minutes, three questions.',
  question: 'How is it going?',
  ratings: {
    '1': 'Not well',
    '2': 'Slowly',
    '3': 'All right',
    '4': 'Well',
    '5': 'Very well',
  },
  missing: 'Choose how it is going.',
  tooLong: 'Keep it under {{limit}} characters.',
  win: 'One thing that went well',
  challenge: 'One thing that is difficult',
  privacy:
    'Both are optional. Besides you, only {{name}} can read them, on the page of your mentoring, once everybody has answered for themselves.',
  send: 'Send check-in',
  sending: 'Sending',
  answered: 'You answered: {{rating}}.',
  both: '{{name}} answered too.',
  waiting: '{{name}} has not answered yet.',
  over: 'This mentoring has ended, so there is nothing more to answer here.',
  newer: 'There is a newer check-in since. Please answer that one; there is nothing left to do here.',
} as const;
