// Times in two zones, also across midnight and a change of the clocks.
import assert from 'node:assert/strict';
import { dayInZone, hoursAhead, hoursInZone, sameDay, zoneCity } from '../../../shared/ui/zoned-time.js';

const lisbon = { locale: 'en', timeZone: 'Europe/Lisbon' };
const tokyo = { locale: 'en', timeZone: 'Asia/Tokyo' };

describe('a time in two zones', () => {
  it('names day and hours in each zone', () => {
    assert.equal(dayInZone('2026-11-26T16:00:00Z', lisbon), 'Thursday, November 26');
    assert.equal(dayInZone('2026-11-26T16:00:00Z', tokyo), 'Friday, November 27');
    assert.match(
      hoursInZone('2026-11-26T16:00:00Z', '2026-11-26T16:30:00Z', lisbon).replaceAll('\u202f', ' '),
      /^4:00 – 4:30 PM$/,
    );
  });

  it('knows when it falls on another day for the partner', () => {
    assert.equal(sameDay('2026-11-26T16:00:00Z', 'Europe/Lisbon', 'Asia/Tokyo'), false);
    assert.equal(sameDay('2026-11-26T09:00:00Z', 'Europe/Lisbon', 'Asia/Tokyo'), true);
  });

  it('counts the hours between zones as they are at that moment', () => {
    assert.equal(hoursAhead('2026-11-26T12:00:00Z', 'Europe/Lisbon', 'Asia/Tokyo'), 9);
    assert.equal(hoursAhead('2026-07-01T12:00:00Z', 'Europe/Lisbon', 'Asia/Tokyo'), 8);
    assert.equal(hoursAhead('2026-03-20T12:00:00Z', 'Europe/Berlin', 'America/New_York'), -5);
    assert.equal(hoursAhead('2026-11-26T12:00:00Z', 'UTC', 'Asia/Kolkata'), 5.5);
  });

  it('calls a zone by its city', () => {
    assert.equal(zoneCity('America/New_York'), 'New York');
    assert.equal(zoneCity('UTC'), 'UTC');
  });
});
