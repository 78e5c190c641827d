// A run of 3,000 pairs that is changed by hand: what a look at the change costs, against matching everybody anew.
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import { menteesDecidedAnew, withDecisions } from '../../shared/matching/engine/people/decisions.js';
import { readPeople } from '../../shared/matching/engine/people/people-instance.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { studyFrom, studyPeople } from '../../shared/matching/engine/study.js';
import type { Row } from '../table.js';
import { randomProgram } from './random-program.js';

const benchmark = 'matching';
const SIZE = 3000;
const CHANGES = 7;
const MOST_SHARE = 0.25;

export function measureChanges(): Row[] {
  const problem = readPeopleProblem(randomProgram(SIZE, 2));
  const start = performance.now();
  const people = readPeople(problem);
  const first = outcomeOf(studyPeople(withDecisions(people, problem)));
  const anew = performance.now() - start;

  const previous = first.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
  const before = { ...problem, previous };
  const standing = studyPeople(withDecisions(people, before));
  const looks = Array.from({ length: CHANGES }, (_, at) => {
    const mentee = previous[at * 100]?.mentee ?? '';
    const mentor = previous.at(-1 - at * 100)?.mentor ?? '';
    const after = { ...before, exceptions: [], pins: [{ mentee, mentor }] };
    const since = performance.now();
    outcomeOf(studyFrom(standing, withDecisions(people, after), menteesDecidedAnew(people, before, after)));
    return performance.now() - since;
  });
  const median = looks.toSorted((a, b) => a - b)[Math.floor(CHANGES / 2)] ?? 0;
  const what = '3,000 x 3,000 people, a pair fixed by hand';
  return [
    { benchmark, what: `${what}: matching everybody anew`, value: anew, unit: 'ms' },
    { benchmark, what: `${what}: what it would change`, value: median, unit: 'ms' },
    {
      benchmark,
      what: `${what}: share of matching anew`,
      value: median / anew,
      unit: 'x',
      target: `<= ${MOST_SHARE}`,
      met: median / anew <= MOST_SHARE,
    },
  ];
}
