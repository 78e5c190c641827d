// Graph's double: calendar views, free and busy, and suggested times.
import assert from 'node:assert/strict';
import { oidOf } from '../sandbox/cast.js';
import {
  type Doubles,
  EVERYTHING,
  type GraphCall,
  graphAs,
  inDays,
  meeting,
  startDoubles,
  timeIn,
} from './start-doubles.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);

type Event = Record<string, unknown> & { id: string };

describe("Calendars in Graph's double", () => {
  let doubles: Doubles;
  let amara: GraphCall;
  let mateo: GraphCall;
  before(async () => {
    doubles = await startDoubles();
    amara = await graphAs(doubles, AMARA, EVERYTHING);
    mateo = await graphAs(doubles, MATEO, EVERYTHING);
  });
  after(() => doubles.stop());

  const at = (days: number, time: string) => timeIn(doubles, days, time);
  const view = (query: string) =>
    `/me/calendarView?startDateTime=${inDays(doubles, 0).toISOString()}&endDateTime=${inDays(doubles, 14).toISOString()}${query}`;

  it('expands weekly meetings, and pages through them', async () => {
    const all = (await mateo('GET', view('&$top=1000'))).body['value'] as Event[];
    assert.equal(all.filter(({ type }) => type === 'occurrence').length >= 9, true);
    const first = await mateo('GET', view('&$top=4&$select=subject,start'));
    assert.equal((first.body['value'] as Event[]).length, 4);
    const second = await mateo('GET', String(first.body['@odata.nextLink']));
    assert.deepEqual((second.body['value'] as Event[])[0]?.id, all[4]?.id);
  });

  it('needs both ends of the window, and refuses options that it does not play', async () => {
    assert.equal((await mateo('GET', '/me/calendarView')).status, 400);
    assert.equal((await mateo('GET', view('&$filter=x'))).status, 400);
    assert.equal((await mateo('GET', view('&$top=1001'))).status, 400);
  });

  const schedule = (more: object = {}) => ({
    schedules: ['mateo.rivera@waymark.example', 'nobody@waymark.example'],
    startTime: at(1, '00:00'),
    endTime: at(8, '00:00'),
    availabilityViewInterval: 60,
    ...more,
  });

  it('gives free and busy for each, and fails an unknown address alone', async () => {
    const { body } = await amara('POST', '/me/calendar/getSchedule', { body: schedule() });
    const [known, unknown] = body['value'] as Record<string, unknown>[];
    assert.equal(String(known?.['availabilityView']).length, 7 * 24);
    assert.match(String(known?.['availabilityView']), /2/);
    assert.ok(unknown?.['error']);
  });

  it('shows an unanswered invitation as tentative', async () => {
    const body = meeting(doubles, { start: at(20, '03:00'), end: at(20, '04:00') });
    await amara('POST', '/me/events', { body });
    const window = { startTime: at(20, '03:00'), endTime: at(20, '04:00') };
    const free = await amara('POST', '/me/calendar/getSchedule', { body: schedule(window) });
    assert.equal((free.body['value'] as Record<string, unknown>[])[0]?.['availabilityView'], '1');
  });

  for (const [what, change] of [
    ['more than 20 people', { schedules: Array.from({ length: 21 }, (_, n) => `p${n}@b.example`) }],
    ['62 days', { endTime: { dateTime: '2099-01-01T00:00:00', timeZone: 'UTC' } }],
    ['slots of one minute', { availabilityViewInterval: 1 }],
    ['an unknown parameter', { people: [] }],
  ] as const)
    it(`refuses a schedule of ${what}`, async () => {
      const reply = await amara('POST', '/me/calendar/getSchedule', { body: schedule(change) });
      assert.equal(reply.status, 400);
    });

  it('suggests times when both are free and at work', async () => {
    const { body } = await amara('POST', '/me/findMeetingTimes', {
      body: {
        attendees: [{ type: 'required', emailAddress: { address: 'mateo.rivera@waymark.example' } }],
        meetingDuration: 'PT30M',
        minimumAttendeePercentage: 100,
      },
    });
    const suggestions = body['meetingTimeSuggestions'] as { confidence: number }[];
    assert.ok(suggestions.length > 0);
    assert.ok(suggestions.every(({ confidence }) => confidence === 100));
  });
});
