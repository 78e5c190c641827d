// Words of the match check, the same in the card and on the page.
export const matchCheck = {
  title: 'Does the match with {{name}} work for you?',
  intro:
    'You have known each other for a month. Your answer stays with you: {{name}} never sees it, and those who run the program see numbers only.',
  yes: 'Yes, it works',
  unsure: 'Not sure, I would like to talk to somebody',
  no: 'No, I would like another match',
  said: 'You answered: {{answer}}.',
  change: 'As long as it goes on, you can change your answer.',
  contact:
    'You can talk to {{contact}}, in confidence. You can also decide by yourself, whenever you are ready:',
  noContact:
    'You can talk to the people who run the program, in confidence. You can also decide by yourself, whenever you are ready:',
  askTitle: 'End the mentoring with {{name}}?',
  ask: 'It ends at once, for both of you, and meetings that you had planned are called off. You both hear the same words, without blame, and you both take part in the next matching. You two are not matched again.',
  ask_alone:
    'You leave the group at once, and it goes on without you. The others are told that you have left, and not why. You take part in the next matching.',
  ask_group:
    'It ends at once, for all of you, and meetings that you had planned are called off. Everybody hears the same words, without blame, and all take part in the next matching.',
  confirm: 'Yes, end the match',
  keep: 'No, go back',
  kept: 'Thank you. Your answer is kept.',
  ended: 'Done. The match has ended, and you take part in the next matching.',
  already: 'This match had ended already.',
  counts: {
    title: 'Does the match work?',
    lead: 'What people say after their first month, as numbers only.',
    yes_one: '{{count}} person: it works',
    yes_other: '{{count}} people: it works',
    unsure_one: '{{count}} person: not sure',
    unsure_other: '{{count}} people: not sure',
    no_one: '{{count}} person: another match, please',
    no_other: '{{count}} people: another match, please',
    few: 'Numbers are shown as soon as five people have answered.',
  },
} as const;
