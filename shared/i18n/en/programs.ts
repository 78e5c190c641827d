// Words of programs: titles of copies, and what a checklist asks for.
export const programs = {
  copyOf: '{{title}} (copy)',
  checklist: {
    title: { label: 'A title', hint: 'Give the program a name that people understand.' },
    objectives: { label: 'At least one objective', hint: 'Choose what the program is for.' },
    contact: {
      label: 'A contact for concerns',
      hint: 'Name the person to whom anybody may go with a concern.',
    },
    managers: { label: 'At least one manager', hint: 'Add somebody who runs the program.' },
    weights: {
      label: 'What counts in matching',
      hint: 'Give at least one criterion a weight above zero.',
    },
    languages: { label: 'At least one language', hint: 'Choose a language in which people may meet.' },
    mentees: {
      label: 'At least one mentee',
      hint: 'Nobody who wants a mentor has enrolled yet: invite people, or import a list.',
    },
    mentors: {
      label: 'At least one mentor',
      hint: 'Nobody who wants to be a mentor has enrolled yet: invite people, or import a list.',
    },
    pairs: { label: 'At least one published pair', hint: 'Match people and publish the result.' },
    training: {
      label: '{{percent}} % of those in a pair are trained',
      hint: '{{trained}} of {{paired}} have completed “Virtual mentoring basics”, which stands on their home page. Ask the others to, or change the share in the settings.',
    },
  },
} as const;
