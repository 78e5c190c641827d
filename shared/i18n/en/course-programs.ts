// Words about mentoring programs on the page inside the LMS.
export const coursePrograms = {
  title: 'Mentoring programs',
  lead: 'Find somebody to learn from, or help somebody on their way.',
  loading: 'Looking for programs',
  none: 'No program is open at the moment.',
  enroll: 'Enroll',
  open: 'My enrollment',
  mentoring: {
    title: 'My mentoring',
    linked: 'Book a session, and all else that you share, in the Waymark tab in Teams.',
    notLinked:
      'Sessions are booked in Microsoft Teams. If you use it, link it below, and both of you find each other there.',
  },
  back: 'Back to my module',
  status: {
    none: 'Open to you',
    late: 'Pairs are made already: you would wait for the next round',
    active: 'You are enrolled',
    waiting: 'You are on the waiting list',
    paused: 'You are pausing',
    withdrawn: 'You have withdrawn',
    left: 'You have left',
  },
} as const;
