// The right answers to the quiz of the module "Virtual mentoring basics".
export const rightAnswers = {
  owner: 'mentee',
  'first-half-hour': 'stories',
  'missing-signals': 'ask',
  'last-minutes': 'summary',
};
