// Words of the matching: what is wrong with its input, and why people are matched, or not.
export const matching = {
  input: {
    duplicate: "'{{key}}' stands here again; it stands at {{first}} already.",
    edgeTwice: 'The pair {{mentee}} and {{mentor}} has a second score. Give each pair one.',
    notAnEdge: 'An edge is a list of three numbers: place of the mentee, place of the mentor, score.',
    noSuchMentee: 'There is no mentee at place {{place}}: there are {{count}}, counted from 0.',
    noSuchMentor: 'There is no mentor at place {{place}}: there are {{count}}, counted from 0.',
    notAScore: 'The score {{score}} is not a finite number.',
    unknownPerson: "Nobody has the id '{{id}}'. Add them to `people`, or to `others` if they take no part.",
    circle: 'These people stand above themselves, by way of each other: {{ids}}. Correct a managerId.',
    pinForbidden:
      'The fixed pair {{mentee}} and {{mentor}} is forbidden. Take away the pin, or allow the pair.',
    pinRoles: '{{mentee}} takes no part as a mentee, or {{mentor}} as a mentor. Take away the pin.',
    pinAgainstRules:
      'The fixed pair {{mentee}} and {{mentor}} is forbidden: {{rules}} Take away the pin, or what forbids it.',
    pinBelowThreshold:
      'The fixed pair {{mentee}} and {{mentor}} has the score {{score}}, under the threshold {{threshold}}.',
    pinOverCapacity: '{{mentor}} has more fixed pairs than places ({{capacity}}).',
  },
  rules: {
    'same-person': 'Nobody is their own mentor.',
    eligibility: 'One of the two is not eligible in this program.',
    capacity: 'The mentor takes no mentees.',
    exclusion: 'One of the two has excluded the other.',
    forbidden: 'The program does not want this pair.',
    team: 'Both are in the same team.',
    'reporting-line': 'Both are in the same reporting line.',
    language: 'They share no language.',
    overlap: 'Their working hours overlap too little.',
    repeat: 'They were a pair before.',
  },
  reasons: {
    'no-possible-mentor': 'No mentor is possible by the rules.',
    'below-threshold': 'Every possible mentor scores under the threshold.',
    'places-taken': 'All possible mentors are taken, and no change of other pairs would make a better whole.',
    'adds-nothing': 'A pair with any free mentor would not add to the total.',
  },
} as const;
