// The time targets of concerns, and to whom they may be told.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { answerBy } from '../../../shared/concerns/concern.js';
import { mayBeToldTo } from '../../../shared/concerns/concern-policy.js';

const at = (iso: string) => new Date(iso);
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC');
const ids = fc.uniqueArray(fc.constantFrom<string>('ana', 'ben', 'cem', 'dia', 'eva'));

describe('the time target of a concern', () => {
  it('is three working days, and one when it is urgent', () => {
    const thursday = at('2026-11-26T10:00:00Z');
    const berlin = { timeZone: 'Europe/Berlin' };
    assert.equal(answerBy(thursday, { ...berlin, isUrgent: true }).toISOString(), '2026-11-27T22:59:59.999Z');
    assert.equal(
      answerBy(thursday, { ...berlin, isUrgent: false }).toISOString(),
      '2026-12-01T22:59:59.999Z',
    );
    const saturday = at('2026-11-28T10:00:00Z');
    assert.equal(answerBy(saturday, { ...berlin, isUrgent: true }).toISOString(), '2026-11-30T22:59:59.999Z');
  });

  it('is always the end of a working day in the zone of the reporter', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01'), max: at('2028-01-01'), noInvalidDate: true }),
        zone,
        fc.boolean(),
        (openedAt, timeZone, isUrgent) => {
          const due = DateTime.fromJSDate(answerBy(openedAt, { isUrgent, timeZone }), { zone: timeZone });
          assert.ok(due.weekday <= 5);
          assert.equal(due.toFormat('HH:mm'), '23:59');
          assert.ok(due.toJSDate() > openedAt);
        },
      ),
    );
  });
});

describe('those to whom a concern may be told', () => {
  it('are never those it is kept from, and managers only where no contact is left', () => {
    fc.assert(
      fc.property(ids, ids, ids, (contactIds, managerIds, keptFromIds) => {
        const readers = mayBeToldTo({ contactIds, managerIds }, keptFromIds);
        assert.ok(readers.every((id) => !keptFromIds.includes(id)));
        const hasContact = contactIds.some((id) => !keptFromIds.includes(id));
        assert.ok(readers.every((id) => (hasContact ? contactIds : managerIds).includes(id)));
      }),
    );
  });
});
