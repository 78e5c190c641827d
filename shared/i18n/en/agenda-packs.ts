// Words of the agenda packs and of what a program measures.
export const agendaPacks = {
  pack: {
    skills: {
      name: 'Learn and practice',
      description:
        'Each meeting works on one skill: try it, look at it together, agree on the next practice.',
    },
    career: {
      name: 'Next career step',
      description: 'From where somebody stands to the step they want to take, and what stands in the way.',
    },
    network: {
      name: 'Meet and connect',
      description: 'Finds out whom to know, makes introductions, and looks at what came of them.',
    },
    arrival: {
      name: 'Arrive well',
      description: 'The first months in a new place: people, habits, and the questions nobody likes to ask.',
    },
    belonging: {
      name: 'Be heard and belong',
      description: 'Strengths, situations that were hard, and people who stand by.',
    },
    leading: {
      name: 'Lead others',
      description:
        'Real cases from the own team, decisions that are due, and what kind of leader one wants to be.',
    },
  },
  stage: {
    first: 'First meeting',
    early: 'Until goals are agreed',
    middle: 'While the work goes on',
    last: 'Last meeting',
  },
  minutes: '{{minutes}} min',
  suggested: {
    first: 'For your first meeting',
    next_ordinal_one: 'For your {{count}}st meeting',
    next_ordinal_two: 'For your {{count}}nd meeting',
    next_ordinal_few: 'For your {{count}}rd meeting',
    next_ordinal_other: 'For your {{count}}th meeting',
    last: 'For your last meetings',
    lead: 'Your program suggests this, {{total}} minutes in all. What you bring yourselves comes first.',
  },
  item: {
    stories: 'Each tells how they came here, with a setback',
    'ground-rules': 'Agree how often, how, and what stays between you',
    opener: 'How are you, and what went well since last time?',
    summary: 'Say back what was agreed',
    actions: 'Who does what until next time?',
    'look-back': 'What changed since the first meeting?',
    'what-stays': 'What stays, and how do you stay in touch?',
    thanks: 'What did each give the other?',
    'skill-map': 'What can you do, and what would you like to?',
    'skill-goal': 'Choose one skill, and how you will notice progress',
    practice: 'Show or try it, with a real example',
    feedback: 'What worked, what would you change?',
    'career-so-far': 'Which steps led here, and what did they teach?',
    'career-goal': 'Which step next, until when, how will you know?',
    'next-move': 'One move toward the goal, looked at closely',
    obstacles: 'What stands in the way, and who can help?',
    interests: 'What do you like to talk about, in work and besides?',
    'network-map': 'Draw whom you know, and whom you miss',
    introductions: 'Choose two people, and prepare the introduction',
    'follow-up': 'What came of the last introductions?',
    'first-days': 'What surprised you in your first days?',
    'who-is-who': 'Who does what, and whom to ask',
    'how-things-work': 'One thing that is done differently here',
    'open-questions': 'Questions nobody has answered yet',
    'being-heard': 'When were you heard, and when were you not?',
    strengths: 'What do others come to you for?',
    situations: 'One situation, and what else could be done',
    allies: 'Who stood by, and whom could you ask?',
    'role-models': 'Who led you well, and what did they do?',
    'leading-goal': 'What should your team say about you in a year?',
    'team-case': 'One case from your team, told and looked at',
    decisions: 'One decision that is due: options and first step',
  },
  measure: {
    'skill-growth': {
      name: 'Growth of skills',
      how: 'How sure people are of their skills, asked at the start and at the end.',
    },
    'goal-progress': {
      name: 'Progress on goals',
      how: 'How far the goals are that each pair agreed.',
    },
    'sessions-kept': {
      name: 'Meetings kept',
      how: 'How many of the planned meetings took place.',
    },
    satisfaction: {
      name: 'Satisfaction',
      how: 'How the meetings go, from check-ins; shown in groups of five or more.',
    },
    retention: {
      name: 'Retention',
      how: 'How many participants are still in the organization, compared with others.',
    },
    'career-moves': {
      name: 'Career moves',
      how: 'New roles and tasks that people report themselves.',
    },
    'network-growth': {
      name: 'New contacts',
      how: 'How many people outside their own team somebody can turn to, asked at the start and at the end.',
    },
    belonging: {
      name: 'Belonging',
      how: 'Whether people feel that they belong, asked at the start and at the end; in groups of five or more.',
    },
  },
} as const;
