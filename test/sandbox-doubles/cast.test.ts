// The cast is complete and plausible, and its pairs can always meet.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { cast, courses, lmsOnlyUsers, pairs } from '../sandbox/cast.js';
import { away, isAtWork, weekly } from '../sandbox/graph/routines.js';
import type { CastMember } from '../sandbox/world.js';

const HALF_HOUR = 30 * 60_000;
const DAY = 24 * 60 * 60_000;
const WANTED = 3;

describe('The cast', () => {
  const byOid = new Map(cast.map((member) => [member.oid, member]));
  const person = (oid: string) => {
    const found = byOid.get(oid);
    assert.ok(found, `nobody has the object id ${oid}`);
    return found;
  };

  it('has at least twelve people in at least five time zones, each with an address of their own', () => {
    assert.ok(cast.length >= 12);
    assert.ok(new Set(cast.map(({ timeZone }) => timeZone)).size >= 5);
    assert.equal(new Set(cast.map(({ email }) => email)).size, cast.length);
    assert.equal(byOid.size, cast.length);
    for (const { email } of cast) assert.match(email, /^[a-z]+\.[a-z]+@waymark\.example$/);
  });

  it('has one head, and everybody else reports to somebody up to there', () => {
    assert.equal(cast.filter(({ managerOid }) => !managerOid).length, 1);
    for (const member of cast) assert.ok(managers(member).length <= 4, member.name);
  });

  it('keeps calendars within working days, with zones that exist', () => {
    for (const { name, timeZone, workDays, workStart, workEnd, busy } of cast) {
      assert.ok(DateTime.local({ zone: timeZone }).isValid, name);
      assert.ok(workStart < workEnd, name);
      assert.ok(busy.length > 0, name);
      for (const { day, start, end } of busy) {
        assert.ok(workDays.includes(day), name);
        assert.ok(start < end, name);
      }
    }
    assert.ok(cast.some(({ outOfOffice }) => outOfOffice.length > 0));
  });

  it('has courses for those who study or teach, and never a mentor in the own reporting line', () => {
    const known = new Set(courses.map(({ id }) => id));
    for (const { courses: taken = [] } of [...cast, ...lmsOnlyUsers])
      for (const { id } of taken) assert.ok(known.has(id));
    for (const { mentorOid, menteeOid } of pairs) {
      const [mentor, mentee] = [person(mentorOid), person(menteeOid)];
      assert.ok(!managers(mentee).includes(mentor) && !managers(mentor).includes(mentee));
    }
  });

  it('has three common free half hours in two weeks for every pair, whenever the demo starts', () => {
    const start = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-12-31T23:59:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, (startedAt) => {
        for (const { mentorOid, menteeOid } of pairs) {
          const [mentor, mentee] = [person(mentorOid), person(menteeOid)];
          const found = commonHalfHours([mentor, mentee], startedAt);
          assert.ok(
            found >= WANTED,
            `${mentor.name} and ${mentee.name} have ${found} from ${startedAt.toISOString()}`,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  function managers(member: CastMember): CastMember[] {
    const manager = member.managerOid ? person(member.managerOid) : undefined;
    return manager ? [manager, ...managers(manager)] : [];
  }
});

/** Day by day, and no further than there are enough: expanding calendars takes time. */
function commonHalfHours(people: readonly CastMember[], startedAt: Date): number {
  let found = 0;
  for (let day = 0; day < 14 && found < WANTED; day += 1) {
    const from = new Date(startedAt.getTime() + day * DAY);
    const to = new Date(from.getTime() + DAY);
    const taken = people.flatMap((member) => [...weekly(member, from, to), ...away(member, startedAt)]);
    const first = Math.ceil(from.getTime() / HALF_HOUR) * HALF_HOUR;
    for (let at = first; at + HALF_HOUR <= to.getTime() && found < WANTED; at += HALF_HOUR) {
      const slot = { start: new Date(at), end: new Date(at + HALF_HOUR) };
      const isFree = !taken.some((span) => span.start < slot.end && span.end > slot.start);
      if (isFree && people.every((member) => isAtWork(member, slot))) found += 1;
    }
  }
  return found;
}
