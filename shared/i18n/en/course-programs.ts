// Words about mentoring programs on the page inside the LMS.
export const coursePrograms = {
  title: 'Mentoring programs',
  lead: 'Find somebody to learn from, or help somebody on their way.',
  loading: 'Looking for programs',
  none: 'No program is open at the moment.',
  enroll: 'Enroll',
  open: 'My enrollment',
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
