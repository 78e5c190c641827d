// The rooms of the product in their order, which the rules of dependencies hold it to.

/**
 * The rooms of the product, from the floor up: a room knows those before it and none after it, so there is no circle.
 * Insights will read all; `cards` shows what is told and asked, and `routes` serves what two doors have in common.
 */
module.exports = [
  'ports',
  'context',
  'notices',
  'people',
  'programs',
  'lms',
  'learning',
  'matching/engine',
  'matching/runs',
  'matching/requests',
  'mentoring/relationship',
  'mentoring/agreement',
  'mentoring/goals',
  'mentoring/exchange',
  'mentoring/notes',
  'mentoring/space',
  'mentoring/match-check',
  'mentoring/sessions',
  'mentoring/check-ins',
  'mentoring/waiting',
  'mentoring/farewell',
  'concerns',
  'cards',
  'routes',
  'insights',
  'domains',
  'migrations',
];
