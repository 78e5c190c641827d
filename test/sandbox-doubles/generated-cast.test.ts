// A made-up company: as large as asked for, the same every time, with addresses and managers that hold.
import assert from 'node:assert/strict';
import { enrollmentForm } from '../../shared/api/enrollment-api.js';
import { cast } from '../sandbox/cast.js';
import { answersOf } from '../sandbox/enrollment-answers.js';
import { generatedCast } from '../sandbox/generated-cast.js';
import type { CastMember } from '../sandbox/world.js';

describe('a generated cast', () => {
  it('has as many people as asked for, each with an address and an id of their own', () => {
    for (const size of [2, cast.length, 100, 3000]) {
      const { members } = generatedCast(size);
      assert.equal(members.length, size);
      assert.equal(new Set(members.map(({ email }) => email)).size, size);
      assert.equal(new Set(members.map(({ oid }) => oid)).size, size);
    }
  });

  it('is the same every time, and a smaller one is the beginning of a larger one', () => {
    assert.deepEqual(generatedCast(200), generatedCast(200));
    assert.deepEqual(generatedCast(300).members.slice(0, 200), generatedCast(200).members);
  });

  it('reports to somebody who is there, up to one head', () => {
    for (const size of [3, 500]) {
      const { members, pairs } = generatedCast(size);
      const byOid = new Map(members.map((member) => [member.oid, member]));
      for (const member of members) assert.ok(levelsAbove(member, byOid) <= 5, member.name);
      for (const { mentorOid, menteeOid } of pairs) assert.ok(byOid.has(mentorOid) && byOid.has(menteeOid));
    }
  });

  it('says things that the form takes, with mentors for its mentees', () => {
    const { members } = generatedCast(500);
    const answers = members.map((member) => enrollmentForm.parse(answersOf(member)));
    const mentors = answers.filter(({ roles }) => roles.includes('mentor'));
    const mentees = answers.filter(({ roles }) => roles.includes('mentee'));
    const places = mentors.reduce((sum, { capacity }) => sum + capacity, 0);
    assert.ok(mentors.length >= 50 && mentees.length >= 100, `${mentors.length} and ${mentees.length}`);
    assert.ok(places >= mentees.length / 2, `${places} places for ${mentees.length}`);
  });
});

/** Counts no further than a circle would show. */
function levelsAbove(member: CastMember, byOid: ReadonlyMap<string, CastMember>): number {
  let above = member;
  let levels = 0;
  for (; above.managerOid && levels <= byOid.size; levels += 1)
    above = byOid.get(above.managerOid) ?? assert.fail(`${member.name} reports to nobody who is there`);
  return levels;
}
