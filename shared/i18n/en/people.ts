// Words for people of whom little is known.
export const people = { unnamedLearner: 'Learner', erased: 'Somebody who left' } as const;
