// A running program of 3,000 pairs in which one in twenty leaves: only pairs of those who left should change.

import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PeopleProblem } from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { study } from '../../shared/matching/engine/study.js';
import type { Row } from '../table.js';
import { createRandom, randomProgram } from './random-program.js';

const benchmark = 'matching';
const SIZE = 3000;
const SHARE = 0.05;

export function measureLeavers(): Row[] {
  const problem = readPeopleProblem(randomProgram(SIZE, 2));
  const before = outcomeOf(study(problem));
  const left = leaversOf(problem);
  const running = before.pairs.filter(({ mentee, mentor }) => !left.has(mentee) && !left.has(mentor));
  const after = outcomeOf(
    study({
      ...problem,
      people: problem.people.filter(({ id }) => !left.has(id)),
      others: [...left].map((id) => ({
        id,
        managerId: problem.people.find((one) => one.id === id)?.managerId,
      })),
      previous: running.map(({ mentee, mentor }) => ({ mentee, mentor })),
    }),
  );
  const what = '3,000 x 3,000 people, 5 % leave';
  return [
    { benchmark, what: `${what}: matching again`, value: after.elapsedMs.solve, unit: 'ms' },
    { benchmark, what: `${what}: pairs that lost nobody`, value: running.length, unit: 'pairs' },
    {
      benchmark,
      what: `${what}: of these, broken`,
      value: running.length - after.kept,
      unit: 'pairs',
      target: '0',
      met: after.kept === running.length,
    },
    { benchmark, what: `${what}: matched again`, value: after.matched - after.kept, unit: 'pairs' },
  ];
}

function leaversOf({ people }: PeopleProblem): Set<string> {
  const random = createRandom(3);
  const left = new Set<string>();
  while (left.size < people.length * SHARE) {
    const person = people[Math.floor(random() * people.length)];
    if (person) left.add(person.id);
  }
  return left;
}
