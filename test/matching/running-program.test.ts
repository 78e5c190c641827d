// A running program: people leave, join and change their wishes, and only what has to change does.
import assert from 'node:assert/strict';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PeopleProblemInput } from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { study } from '../../shared/matching/engine/study.js';
import { person, programOf, randomProgram } from './people.js';

const solved = (input: PeopleProblemInput) => outcomeOf(study(readPeopleProblem(input)));
const program = { ...randomProgram(120, 9), forbidden: [] };
const before = solved(program);
const running = before.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));

describe('a running program', () => {
  it('stays as it is when nothing has changed', () => {
    const again = solved({ ...program, previous: running });
    assert.deepEqual(again.pairs, before.pairs);
    assert.equal(again.kept, before.matched);
  });

  it('keeps every pair that lost nobody when people leave, as far as that costs no mentee their place', () => {
    const left = new Set(
      running.slice(0, 3).flatMap(({ mentee, mentor }, at) => (at % 2 ? [mentee] : [mentor])),
    );
    const stays = ({ mentee, mentor }: { mentee: string; mentor: string }) =>
      !left.has(mentee) && !left.has(mentor);
    const whole = running.filter(stays);
    const input = {
      ...program,
      people: program.people.filter(({ id }) => !left.has(id)),
      others: [...left].map((id) => ({ id })),
      previous: whole,
    };
    const after = solved({ ...input, people: input.people.map((one) => withoutManagers(one)) });
    const fresh = solved({ ...input, people: input.people.map((one) => withoutManagers(one)), previous: [] });
    assert.equal(after.matched, fresh.matched, 'coverage comes first');
    assert.ok(after.kept >= whole.length - 2 * left.size);
    assert.ok(
      after.kept >= fresh.pairs.filter(({ mentee, mentor }) => has(whole, { mentee, mentor })).length,
    );
  });

  it('keeps every pair when wishes change', () => {
    const changed = program.people.map((one) => ({ ...one, wishes: [] }));
    const after = solved({ ...program, people: changed, previous: running });
    assert.equal(after.kept, running.length);
  });

  it('gives those who join what is free, and leaves the others together though they wish otherwise', () => {
    const people = [
      person('anna', { roles: ['mentee'], wishes: ['bert'] }),
      person('carl', { roles: ['mentee'], wishes: ['dora'] }),
      person('bert', { roles: ['mentor'], wishes: ['anna'] }),
      person('dora', { roles: ['mentor'], wishes: ['carl'] }),
    ];
    const together = [
      { mentee: 'anna', mentor: 'dora' },
      { mentee: 'carl', mentor: 'bert' },
    ];
    const joined = [
      person('nina', { roles: ['mentee'], wishes: ['dora'] }),
      person('mark', { roles: ['mentor'] }),
    ];
    const after = solved({ ...programOf([...people, ...joined]), previous: together });
    assert.deepEqual(
      after.pairs.map(({ mentee, mentor }) => ({ mentee, mentor })),
      [...together, { mentee: 'nina', mentor: 'mark' }],
    );
    const apart = solved(programOf([...people, ...joined]));
    assert.equal(apart.pairs[0]?.mentor, 'bert', 'who was never together gets what is best');
  });
});

function withoutManagers<Person extends { managerId?: string | undefined }>(one: Person): Person {
  return { ...one, managerId: undefined };
}

function has(
  pairs: readonly { mentee: string; mentor: string }[],
  one: { mentee: string; mentor: string },
): boolean {
  return pairs.some(({ mentee, mentor }) => mentee === one.mentee && mentor === one.mentor);
}
