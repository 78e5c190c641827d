// Who is free for a relationship that a manager makes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { roomProblem } from '../../../shared/matching/runs/group-room.js';
import type { KnownPair } from '../../../shared/ports/known-pair.js';
import type { Participant } from '../../../shared/programs/enrollment/participant-actions.js';

const person = (
  personId: string,
  capacity = 3,
  roles: Participant['roles'] = ['mentor', 'mentee'],
): Participant => ({
  personId,
  displayName: personId,
  roles,
  capacity,
  status: 'active',
  department: '',
  office: '',
  timeZone: 'UTC',
});
const pairs = (
  mentorId: string,
  menteeIds: readonly string[],
  state: KnownPair['state'] = 'running',
): KnownPair[] => menteeIds.map((menteeId) => ({ menteeId, mentorId, state }));

describe('a group that a manager makes', () => {
  const people = [
    person('ana'),
    person('ben', 1, ['mentee']),
    person('eva'),
    { ...person('tom'), status: 'paused' as const },
  ];

  it('wants people who take part now, each in their role and once', () => {
    const ask = (mentorId: string, menteeIds: string[]) => roomProblem({ mentorId, menteeIds }, people, []);
    assert.equal(ask('ana', ['ben', 'eva']), undefined);
    assert.deepEqual(ask('ben', ['eva']), { code: 'not-free', personId: 'ben' });
    assert.deepEqual(ask('ana', ['tom']), { code: 'not-free', personId: 'tom' });
    assert.deepEqual(ask('ana', ['zoe']), { code: 'not-free', personId: 'zoe' });
    assert.deepEqual(ask('ana', ['ana']), { code: 'with-oneself' });
    assert.deepEqual(ask('ana', ['ben', 'ben']), { code: 'with-oneself' });
  });

  it('may be of people whose earlier mentoring has ended', () => {
    const wished = { mentorId: 'ana', menteeIds: ['ben'] };
    assert.equal(roomProblem(wished, people, pairs('eva', ['ben'], 'ended')), undefined);
    assert.equal(roomProblem(wished, people, pairs('eva', ['ben']))?.code, 'not-free');
  });

  it('never takes a mentor over their places, nor a mentee twice, however many are made', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const everybody = ids.map((id, index) => person(id, index % 3));
    const wishes = fc.array(
      fc.record({
        mentorId: fc.constantFrom(...ids),
        menteeIds: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(wishes, (asked) => {
        const running: KnownPair[] = [];
        for (const wished of asked)
          if (!roomProblem(wished, everybody, running))
            running.push(...pairs(wished.mentorId, wished.menteeIds));
        const mentees = running.map(({ menteeId }) => menteeId);
        assert.equal(new Set(mentees).size, mentees.length);
        for (const { personId, capacity } of everybody)
          assert.ok(running.filter(({ mentorId }) => mentorId === personId).length <= capacity);
      }),
    );
  });
});
