// What people look at on a walk: all that they can name, whether it is theirs or not.
import { type Act, at, press, read } from './walk-calls.js';

const IN_PLACE = [
  ...[
    '',
    '/space',
    '/sessions',
    '/entries',
    '/agreement',
    '/farewell',
    '/goals',
    '/notes',
    '/exchange',
    '/prompts',
  ],
  ...['/partner-cards', '/questions', '/certificate', '/keepsake.html'],
];
const AT_HOME = [
  ...['/home', '/relationships', '/past-relationships', '/my-match', '/self-match', '/my-card', '/concerns'],
  ...['/concern-places', '/my-data', '/programs'],
  ...['/modules/virtual-mentoring-basics', '/programs/growing-together/enrollment'],
];
const AS_MANAGER = [
  '',
  '/participants',
  '/participants/export',
  '/matching/runs',
  '/contacts',
  '/match-check',
];

export const looks = {
  'looks around': async (world, { who, where }) =>
    read(world, who, [
      ...IN_PLACE.map((part) => `${at(world, where)}${part}`),
      ...world.goals[where].map((one) => `/goals/${one.id}`),
      ...world.sessions[where].map((one) => `/sessions/${one}/notes`),
      ...world.concerns.map((one) => `/concerns/${one}`),
    ]),
  'looks at home': async (world, { who }) => read(world, who, AT_HOME),
  'looks at programs': async (world, { who }) =>
    read(
      world,
      who,
      ['first-steps', 'growing-together'].flatMap((one) =>
        AS_MANAGER.map((part) => `/programs/${one}${part}`),
      ),
    ),
  'presses buttons': async (world, { who, where }) => {
    const relationshipId = world.relationship(where);
    for (const verb of ['show-match', 'show-match-check', 'ask-veto', 'ask-match-end'])
      await press(world, who, { verb, data: { relationshipId } });
    for (const sessionId of world.sessions[where].slice(-1))
      await press(world, who, { verb: 'confirm-summary', data: { sessionId, seen: '' } });
    for (const { id: goalId } of world.goals[where].slice(-1)) {
      await press(world, who, { verb: 'accept-goal', data: { goalId, revision: 1 } });
      await press(world, who, { verb: 'review-goal', data: { goalId, on: '2027-01-01' } });
    }
  },
} satisfies Record<string, Act>;
