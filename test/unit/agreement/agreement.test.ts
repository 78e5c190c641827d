// The pure rules of agreements, of when check-ins are due, and of who is reminded to book.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreedFrame, agreedTexts, type Proposal } from '../../../shared/api/agreement-api.js';
import { ALL_FIELDS, CHANNELS } from '../../../shared/api/agreement-fields.js';
import {
  type Agreement,
  differenceOf,
  inForce,
  isHalfway,
  isOpen,
  openFields,
  settledFrom,
  stageOf,
  withChanges,
} from '../../../shared/mentoring/agreement/agreement.js';
import { mayDraft, mayReadDraft, maySettle } from '../../../shared/mentoring/agreement/agreement-policy.js';
import { tellings } from '../../../shared/mentoring/agreement/agreement-telling.js';
import { currentPeriod } from '../../../shared/mentoring/check-ins/check-in.js';
import { overduePeriod, whoBooks } from '../../../shared/mentoring/sessions/booking-nudge.js';

const DAY = 24 * 60 * 60_000;
const NOW = new Date('2026-11-24T12:00:00Z');
const MEMBERS = ['a', 'b', 'c'];

const frame: fc.Arbitrary<Proposal['frame']> = fc.record({
  everyDays: fc.constantFrom(7, 14, 21, 28),
  minutes: fc.constantFrom(15, 25, 45, 60),
  channel: fc.constantFrom(...CHANNELS),
  fallback: fc.constantFrom(...CHANNELS),
  replyDays: fc.constantFrom(1, 2, 3, 5),
  scheduler: fc.constantFrom('turns', ...MEMBERS),
});
const text = fc.constantFrom('', 'Yes', 'No');
const texts: fc.Arbitrary<Proposal['texts']> = fc.record({
  confidentiality: text,
  limits: text,
  topicsIn: text,
  topicsOut: text,
  feedback: text,
  ifNotWorking: text,
});
const proposal: fc.Arbitrary<Proposal> = fc.record({
  frame,
  texts,
  hours: fc.constant({ weekdays: [1], start: '09:00', end: '17:00' }),
});
const proposals = fc
  .array(proposal, { minLength: 2, maxLength: 3 })
  .map((all) => new Map(all.map((one, index) => [MEMBERS[index] ?? '', one])));

const version = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  handedIn: fc.subarray(MEMBERS),
  signed: fc.subarray(MEMBERS),
  isDropped: fc.boolean(),
});
function agreementOf(of: {
  number: number;
  handedIn: string[];
  signed: string[];
  isDropped: boolean;
}): Agreement {
  return {
    id: `version-${of.number}`,
    relationshipId: 'pair',
    number: of.number,
    memberIds: MEMBERS,
    revision: 1,
    drafts: Object.fromEntries(of.handedIn.map((id) => [id, { saved: 1, isHandedIn: true }])),
    signatures: of.signed.map((personId) => ({ personId, signedAt: NOW })),
    takenBackFrom: [],
    ...(of.isDropped ? { droppedAt: NOW } : {}),
  };
}

describe('the rules of an agreement', () => {
  it('settle what nobody contradicts, and leave open exactly what people see differently', () => {
    fc.assert(
      fc.property(proposals, (all) => {
        const settled = settledFrom(all);
        const values: Record<string, unknown> = { ...settled.frame, ...settled.texts };
        for (const field of ALL_FIELDS) {
          const difference = differenceOf(field, [...all.values()]);
          assert.equal(values[field] === undefined, difference === 'different', field);
        }
        assert.deepEqual(
          settled.hours.map(({ personId }) => personId),
          [...all.keys()],
        );
      }),
    );
  });

  it('find the same differences in whatever order people are compared', () => {
    fc.assert(
      fc.property(proposals, (all) => {
        const [one, other] = [[...all.values()], [...all.values()].reverse()];
        for (const field of ALL_FIELDS) assert.equal(differenceOf(field, one), differenceOf(field, other));
      }),
    );
  });

  it('take texts that differ in spaces, capitals or the last full stop for the same', () => {
    const with_ = (confidentiality: string) => {
      const [base] = fc.sample(proposal, 1);
      assert.ok(base);
      return { ...base, texts: { ...base.texts, confidentiality } };
    };
    const of = (...words: string[]) => differenceOf('confidentiality', words.map(with_));
    assert.equal(of('All of it.', ' all  of it'), 'same');
    assert.equal(of('All of it', ''), 'one-sided');
    assert.equal(of('All of it', 'Nothing'), 'different');
    assert.equal(of('', ''), 'same');
  });

  it('let nobody sign before everything needed is there, and settling all of it is enough', () => {
    fc.assert(
      fc.property(proposals, proposal, (all, decided) => {
        const fallback = decided.frame.channel === 'video' ? 'phone' : 'video';
        const whole = withChanges(settledFrom(all), {
          frame: { ...agreedFrame.parse(decided.frame), fallback },
          hours: [],
          texts: { ...agreedTexts.parse(decided.texts), confidentiality: 'Everything' },
        });
        assert.deepEqual(openFields(whole), []);
        assert.deepEqual(
          openFields({ ...whole, frame: { ...whole.frame, fallback: decided.frame.channel } }),
          ['fallback'],
        );
        const without = { ...whole, texts: { ...whole.texts, confidentiality: '' } };
        assert.deepEqual(openFields(without), ['confidentiality']);
      }),
    );
  });

  it('keep drafts apart until the last one is handed in, and allow either drafting or settling, never both', () => {
    fc.assert(
      fc.property(version, (of) => {
        const agreement = agreementOf(of);
        const isComplete = of.handedIn.length === MEMBERS.length;
        assert.equal(mayReadDraft(agreement, { author: 'a', reader: 'b' }), isComplete);
        assert.ok(mayReadDraft(agreement, { author: 'a', reader: 'a' }));
        assert.equal(mayDraft(agreement) || maySettle(agreement), isOpen(agreement));
        assert.ok(!(mayDraft(agreement) && maySettle(agreement)));
      }),
    );
  });

  it('have the newest that all signed in force, whatever is negotiated or was put aside', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { selector: ({ number }) => number }), (all) => {
        const numbers = all.flatMap(({ number, signed }) => (signed.length === 3 ? [number] : []));
        const found = inForce(all.map(agreementOf));
        assert.equal(found?.number, numbers.length > 0 ? Math.max(...numbers) : undefined);
        if (found) assert.equal(stageOf(found, undefined), 'agreed');
      }),
    );
  });

  it('tell nobody of what they did alone, and nobody twice in one go', () => {
    fc.assert(
      fc.property(version, (of) => {
        const doers: Readonly<Record<string, readonly string[]>> = {
          'agreement-signed': of.signed,
          'agreement-filled-in': of.handedIn.length === 1 ? of.handedIn : [],
        };
        for (const { personIds, notice } of tellings(agreementOf(of))) {
          assert.equal(new Set(personIds).size, personIds.length);
          assert.ok(personIds.every((id) => !doers[notice.kind]?.includes(id)));
        }
      }),
    );
  });

  it('are looked at again in the second half of the program alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 104 }),
        fc.integer({ min: 0, max: 1500 }),
        (lengthWeeks, days) => {
          const startedAt = new Date(NOW.getTime() - days * DAY);
          const isIn = days >= (lengthWeeks * 7) / 2 && days < lengthWeeks * 7;
          assert.equal(isHalfway({ startedAt, lengthWeeks }, NOW), isIn);
        },
      ),
    );
  });
});

describe('check-ins', () => {
  const open = (period: number, openedAt: Date) => ({
    period,
    dueAt: new Date(openedAt.getTime() + 3 * DAY),
  });

  const daysOfOpening = (cadenceOn: (day: number) => number): number[] => {
    let newest = open(0, NOW);
    const openedOn = [0];
    for (let day = 1; day < 400; day += 1) {
      const now = new Date(NOW.getTime() + day * DAY);
      const period = currentPeriod(newest, { startedAt: NOW, everyDays: cadenceOn(day), now });
      if (period === newest.period) continue;
      assert.equal(period, newest.period + 1);
      newest = open(period, now);
      openedOn.push(day);
    }
    return openedOn;
  };

  it('come once in each turn of the cadence, also when it changes on the way', () => {
    const everyDays = fc.constantFrom(7, 14, 21, 28);
    fc.assert(
      fc.property(everyDays, everyDays, fc.integer({ min: 1, max: 300 }), (first, second, changeAt) => {
        const openedOn = daysOfOpening((day) => (day < changeAt ? first : second));
        const gaps = openedOn.slice(1).map((day, index) => day - (openedOn[index] ?? 0));
        assert.ok(Math.max(...gaps) <= Math.max(first, second), `days ${openedOn.join(' ')}`);
        assert.ok(openedOn.filter((day) => day < changeAt).every((day) => day % first === 0));
        assert.ok(openedOn.filter((day) => day > changeAt).every((day) => day % second === 0));
      }),
    );
  });
});

describe('a reminder to book', () => {
  it('comes when nothing was or is booked within the cadence, and never in the first period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }),
        (sinceDays, lastDay) => {
          const since = new Date(NOW.getTime() - sinceDays * DAY);
          const newest = lastDay === undefined ? undefined : { end: new Date(NOW.getTime() + lastDay * DAY) };
          const period = overduePeriod({ since, everyDays: 14 }, newest, NOW);
          const isDue = sinceDays >= 14 && (lastDay === undefined || lastDay <= -14);
          assert.equal(period, isDue ? Math.floor(sinceDays / 14) : undefined);
        },
      ),
    );
  });

  it('goes to whoever was chosen, or to the next after whoever booked last', () => {
    const of = { members: MEMBERS.map((personId) => ({ personId, role: 'mentee' as const })) };
    assert.equal(whoBooks(of, { scheduler: 'b' }, undefined), 'b');
    assert.equal(whoBooks(of, { scheduler: 'turns' }, undefined), 'a');
    assert.equal(whoBooks(of, { scheduler: 'turns' }, { organizerId: 'a' }), 'b');
    assert.equal(whoBooks(of, { scheduler: 'turns' }, { organizerId: 'c' }), 'a');
    assert.equal(whoBooks(of, { scheduler: 'somebody who left' }, { organizerId: 'b' }), 'c');
  });
});
