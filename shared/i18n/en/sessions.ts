// Words of the calendar events that Waymark makes.
export const sessions = {
  subject: 'Mentoring: {{mentor}} and {{mentee}}',
  body: 'You meet in the program {{program}}. Your mentoring page is in the Waymark tab in Teams.',
  agenda: 'Your program suggests:',
  calledOff: 'The mentoring has ended, and with it this meeting.',
} as const;
