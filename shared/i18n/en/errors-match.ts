// What can go wrong when pairs are made, published and refused.
export const errorsMatch = {
  match: {
    'run-not-found': 'There is no such run in this program.',
    'already-running': 'The matching of this program is running already. Wait for it, or cancel it first.',
    'wrong-phase':
      'Pairs are made in the phases Match and Run. Move the program on to Match first, on its page.',
    'not-deletable':
      'A run can be deleted while it is a draft: not while it is working, and not once it was published.',
    'not-running': 'This run has ended already.',
    'not-done': 'This run has no result. Start a new one.',
    nobody:
      'There is nobody to match: at least one mentee without a mentor and one mentor have to take part.',
    outdated:
      'People, rules or weights have changed since this run. Start a new run that is based on it, or change something in it by hand: that brings it up to date.',
    'locks-broken':
      'A pair that is locked is no longer possible: a rule forbids it, or its mentor has no place left. Unlock it first.',
    'rule-broken': 'This pair is not possible: {{reasons}}',
    'person-left': 'One of the two has left. Choose somebody who takes part.',
    'already-published': 'This run is published. Start a new run to match those who are left.',
    'changed-meanwhile':
      'Somebody else changed this run at the same time. Open it again and look what is new.',
    'veto-over': 'The time to say no to this match is over. Speak with the manager of your program.',
  },
  'match-check': {
    'not-open': 'Nobody has asked you yet whether this match works. We do so after the first month.',
  },
} as const;
