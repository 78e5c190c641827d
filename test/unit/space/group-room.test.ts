// Who is free for a relationship that a manager makes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Participant } from '../../../shared/programs/participant-actions.js';
import { roomProblem } from '../../../shared/relationship/group-room.js';
import type { Relationship } from '../../../shared/relationship/relationship.js';

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
const group = (mentorId: string, menteeIds: readonly string[]): Relationship => ({
  id: `${mentorId}-${menteeIds.join()}`,
  programId: 'p',
  members: [
    { personId: mentorId, role: 'mentor' },
    ...menteeIds.map((personId) => ({ personId, role: 'mentee' as const })),
  ],
  status: 'active',
  startedAt: new Date(0),
});

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
        const running: Relationship[] = [];
        for (const wished of asked)
          if (!roomProblem(wished, everybody, running))
            running.push(group(wished.mentorId, wished.menteeIds));
        const mentees = running.flatMap(({ members }) =>
          members.flatMap(({ role, personId }) => (role === 'mentee' ? personId : [])),
        );
        assert.equal(new Set(mentees).size, mentees.length);
        for (const { personId, capacity } of everybody) {
          const led = running.filter(({ members }) => members[0]?.personId === personId);
          const has = led.reduce((sum, { members }) => sum + members.length - 1, 0);
          assert.ok(has <= capacity);
        }
      }),
    );
  });
});
