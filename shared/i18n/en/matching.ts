// Words of the matching: what is wrong with its input, and why people are matched, or not.
export const matching = {
  input: {
    duplicate: "'{{key}}' stands here again; it stands at {{first}} already.",
    edgeTwice: 'The pair {{mentee}} and {{mentor}} has a second score. Give each pair one.',
    notAnEdge: 'An edge is a list of three numbers: place of the mentee, place of the mentor, score.',
    noSuchMentee: 'There is no mentee at place {{place}}: there are {{count}}, counted from 0.',
    noSuchMentor: 'There is no mentor at place {{place}}: there are {{count}}, counted from 0.',
    notAScore: 'The score {{score}} is not a finite number.',
    pinForbidden:
      'The fixed pair {{mentee}} and {{mentor}} is forbidden. Take away the pin, or allow the pair.',
    pinBelowThreshold:
      'The fixed pair {{mentee}} and {{mentor}} has the score {{score}}, under the threshold {{threshold}}.',
    pinOverCapacity: '{{mentor}} has more fixed pairs than places ({{capacity}}).',
  },
  reasons: {
    'no-possible-mentor': 'No mentor is possible by the rules.',
    'below-threshold': 'Every possible mentor scores under the threshold.',
    'places-taken': 'All possible mentors are taken, and no change of other pairs would make a better whole.',
    'adds-nothing': 'A pair with any free mentor would not add to the total.',
  },
} as const;
