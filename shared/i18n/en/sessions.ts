// Words of the calendar events that Waymark makes.
export const sessions = {
  subject: 'Mentoring: {{names}}',
  body: 'You meet in the program {{program}}. Your mentoring page is in the Waymark tab in Teams.',
  agenda: 'Your program suggests:',
  organizerLeft:
    'Who sent this invitation has left your group, and so the meeting is called off. Please find a new date.',
  calledOff: 'The mentoring has ended, and with it this meeting.',
} as const;
