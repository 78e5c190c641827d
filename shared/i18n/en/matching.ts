// Words of the matching: what is wrong with its input, and why people are matched, or not.
export const matching = {
  input: {
    whole: 'the input as a whole',
    duplicate: "'{{key}}' stands here again; it stands at {{first}} already.",
    edgeTwice: 'The pair {{mentee}} and {{mentor}} has a second score. Give each pair one.',
    notAnEdge: 'An edge is a list of three numbers: place of the mentee, place of the mentor, score.',
    noSuchMentee: 'There is no mentee at place {{place}}: there are {{count}}, counted from 0.',
    noSuchMentor: 'There is no mentor at place {{place}}: there are {{count}}, counted from 0.',
    notAScore: 'The score {{score}} is not a number from -1e12 to 1e12.',
    unknownPerson: "Nobody has the id '{{id}}'. Add them to `people`, or to `others` if they take no part.",
    circle: 'These people stand above themselves, by way of each other: {{ids}}. Correct a managerId.',
    pinForbidden:
      'The fixed pair {{mentee}} and {{mentor}} is forbidden. Take away the pin, or allow the pair.',
    pinRoles: '{{mentee}} takes no part as a mentee, or {{mentor}} as a mentor. Take away the pin.',
    pinAgainstRules:
      'The fixed pair {{mentee}} and {{mentor}} is forbidden: {{rules}} Take away the pin, or what forbids it.',
    pinBelowThreshold:
      'The fixed pair {{mentee}} and {{mentor}} has the score {{score}}, under the threshold {{threshold}}.',
    pinOverCapacity_one: '{{mentor}} has more fixed pairs than places ({{count}} place).',
    pinOverCapacity_other: '{{mentor}} has more fixed pairs than places ({{count}} places).',
    pinBothWays: "{{mentee}} and {{mentor}} are fixed as each other's mentor. Take away one of the two pins.",
    placeForNobody:
      'The exception for {{mentee}} and {{mentor}} gives a place more: fix the pair, so that the place is theirs.',
  },
  rules: {
    'same-person': 'Nobody is their own mentor.',
    eligibility: 'One of the two is not eligible in this program.',
    capacity: 'The mentor takes no mentees.',
    exclusion: 'A private rule keeps the two apart.',
    forbidden: 'The program does not want this pair.',
    team: 'Both are in the same team.',
    'reporting-line': 'Both are in the same reporting line.',
    language: 'They share no language.',
    overlap: 'Their working hours overlap too little.',
    repeat: 'They have been a pair before.',
  },
  reasons: {
    'no-possible-partner': 'The rules leave nobody.',
    rule_one: '{{rule}} This concerns {{count}} person.',
    rule_other: '{{rule}} This concerns {{count}} people.',
    private: 'A private rule applies.',
    'below-threshold': 'Everybody possible scores under the threshold.',
    'partners-taken': 'Everybody possible is taken, and no change of other pairs would make a better whole.',
    'adds-nothing': 'No pair with somebody who has room would add to the total.',
  },
  whyNot: {
    'they-are-a-pair': 'They are a pair, with the score {{score}}.',
    impossible: 'This pair is not possible.',
    'below-threshold': 'The score {{score}} of this pair lies under the threshold {{threshold}}.',
    'places-pinned': 'All places of the mentor are fixed for others.',
    'pinned-both-ways': 'The two are fixed the other way round.',
    matched_one: 'With this pair, {{count}} person fewer would be matched.',
    matched_other: 'With this pair, {{count}} people fewer would be matched.',
    priority_one: 'With this pair, {{count}} person who has been waiting would stay without a mentor.',
    priority_other: 'With this pair, {{count}} people who have been waiting would stay without a mentor.',
    kept_one: 'With this pair, {{count}} more of the running pairs would have to end.',
    kept_other: 'With this pair, {{count}} more of the running pairs would have to end.',
    total: 'With this pair, the total would be {{loss}} lower.',
    equal: 'With this pair, the whole would be just as good: it is a matter of order.',
    participant: {
      rule: 'A rule of the program does not allow this pair.',
      'below-threshold': 'This pair fits less well than the program asks for.',
      taken: 'All places with this mentor are taken.',
      others: 'Others would lose more by this pair than you would gain.',
    },
  },
  relaxations: {
    threshold: 'The threshold is lower.',
    place: 'The mentor takes one mentee more.',
    eligibility: 'Both are eligible in this program.',
    capacity: 'The mentor takes mentees.',
    forbidden: 'The program allows the pair.',
    team: 'Both may be in the same team.',
    'reporting-line': 'Both may be in the same reporting line.',
    language: 'They need not share a language.',
    overlap: 'Their working hours need not overlap.',
    repeat: 'They may be a pair again.',
  },
  criteria: {
    silent: 'You have said nothing about this.',
    named: '{{text}} Namely: {{items}}.',
    skills: {
      mentee: {
        met_one: 'This mentor offers the skill that you want to learn, at the level you want or above.',
        met_other:
          'This mentor has {{met}} of the {{count}} skills that you want to learn, at the level you want or above.',
        some_one: 'This mentor offers the skill that you want to learn.',
        some_other:
          'Of the {{count}} skills that you want to learn, this mentor has {{met}} at the level you want or above, and {{partly}} below it.',
        none_one: 'This mentor does not offer the skill that you want to learn.',
        none_other: 'This mentor offers none of the {{count}} skills that you want to learn.',
      },
      mentor: {
        some_one: 'You have the skill that this mentee wants to learn, at the level they want or above.',
        some_other:
          'You have {{met}} of the {{count}} skills that this mentee wants to learn, at the level they want or above.',
        none_one: 'You do not have the skill that this mentee wants to learn at the level they want.',
        none_other:
          'You have none of the {{count}} skills that this mentee wants to learn at the level they want.',
      },
    },
    goals: {
      mentee: {
        some_one: 'This mentor has experience with your goal.',
        some_other: 'This mentor has experience with {{known}} of your {{count}} goals.',
        none: 'This mentor has no experience with your goals.',
      },
      mentor: {
        some_one: 'You have experience with the goal of this mentee.',
        some_other: 'You have experience with {{known}} of the {{count}} goals of this mentee.',
        none: "You have no experience with this mentee's goals.",
      },
    },
    interests: {
      mentee: {
        some_one: 'You share the interest that you named.',
        some_other: 'You share {{shared}} of your {{count}} interests.',
        none: 'You share no interests.',
      },
      mentor: {
        some_one: 'You share the interest that you named.',
        some_other: 'You share {{shared}} of your {{count}} interests.',
        none: 'You share no interests.',
      },
    },
    seniority: {
      mentee: {
        some_zero: 'You are on the same step of seniority; {{best}} apart is best in this program.',
        some_one: 'This mentor is {{count}} step of seniority above you; {{best}} is best in this program.',
        some_other:
          'This mentor is {{count}} steps of seniority above you; {{best}} is best in this program.',
        none_one:
          'This mentor is {{count}} step of seniority above you, far from the {{best}} that is best in this program.',
        none_other:
          'This mentor is {{count}} steps of seniority above you, far from the {{best}} that is best in this program.',
        below_one:
          'This mentor is {{count}} step of seniority below you; {{best}} above is best in this program.',
        below_other:
          'This mentor is {{count}} steps of seniority below you; {{best}} above is best in this program.',
      },
      mentor: {
        some_zero: 'You are on the same step of seniority; {{best}} apart is best in this program.',
        some_one: 'You are {{count}} step of seniority above this mentee; {{best}} is best in this program.',
        some_other:
          'You are {{count}} steps of seniority above this mentee; {{best}} is best in this program.',
        none_one:
          'You are {{count}} step of seniority above this mentee, far from the {{best}} that is best in this program.',
        none_other:
          'You are {{count}} steps of seniority above this mentee, far from the {{best}} that is best in this program.',
        below_one:
          'You are {{count}} step of seniority below this mentee; {{best}} above is best in this program.',
        below_other:
          'You are {{count}} steps of seniority below this mentee; {{best}} above is best in this program.',
      },
    },
    overlap: {
      mentee: {
        some_one: 'You both work at the same time for {{count}} hour a week.',
        some_other: 'You both work at the same time for {{count}} hours a week.',
        none_one: 'You both work at the same time for {{count}} hour a week, just what the program demands.',
        none_other:
          'You both work at the same time for {{count}} hours a week, just what the program demands.',
      },
      mentor: {
        some_one: 'You both work at the same time for {{count}} hour a week.',
        some_other: 'You both work at the same time for {{count}} hours a week.',
        none_one: 'You both work at the same time for {{count}} hour a week, just what the program demands.',
        none_other:
          'You both work at the same time for {{count}} hours a week, just what the program demands.',
      },
    },
    wishes: {
      mentee: {
        some: 'This mentor is number {{rank}} of your wishes.',
        none: 'This mentor is not among your wishes.',
      },
      mentor: {
        some: 'This mentee is number {{rank}} of your wishes.',
        none: 'This mentee is not among your wishes.',
      },
    },
    style: {
      mentee: {
        some_one: 'You want to work alike in {{near}} of {{count}} respect.',
        some_other: 'You want to work alike in {{near}} of {{count}} respects.',
        none: 'You want to work in opposite ways.',
      },
      mentor: {
        some_one: 'You want to work alike in {{near}} of {{count}} respect.',
        some_other: 'You want to work alike in {{near}} of {{count}} respects.',
        none: 'You want to work in opposite ways.',
      },
    },
  },
} as const;
