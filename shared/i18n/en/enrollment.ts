// Words about what is wrong in an enrollment form or an import.
export const enrollment = {
  invalid: {
    timeZone: 'Choose a time zone by its name, such as Europe/Berlin.',
    time: 'Write a time of 24 hours, such as 09:00.',
    workEnd: 'Working hours must end later than they start.',
  },
  import: {
    header: 'the first row must name the columns: {{missing}} not found',
    unknownColumn: 'the column {{name}} is not known: {{known}} are',
    privateColumn: 'the column {{name}} is private to each person and is not imported',
    twice: 'the column {{name}} is there twice: the first one is used',
    quotes: 'its quotes do not fit: write " inside of a field as ""',
    cells: 'has {{found}} cells, but there are {{columns}} columns',
    sameEmail: 'email {{email}} is on line {{line}} already',
    notEmpty: 'must not be empty',
    email: 'must be an e-mail address',
    timeZone: 'must be a name like Europe/Berlin',
    time: 'must be a time like 09:00',
    workEnd: 'work_end must be later than work_start',
    days: 'must be days like mon tue wed, not {{word}}',
    roles: 'must be mentee, mentor, or both with a space between',
    number: 'must be a whole number from {{from}} to {{to}}',
    skills: 'must be skills with a level from 1 to 4, such as SQL:2; Coaching:3, not {{word}}',
    date: 'must be the day on which the person consented, such as 2026-01-31, and not in the future',
    tooMuch: 'has too many entries, or one that is too long',
    unknownPerson:
      'nobody with the address {{email}} has opened Waymark yet: ask them to open it in Teams once, then import again',
    withdrawn: '{{email}} has withdrawn: only they can enroll again',
    left: "{{email}}'s part in this program was ended",
    ownWords: '{{email}} has filled in the form themselves: their own answers stay',
  },
} as const;
