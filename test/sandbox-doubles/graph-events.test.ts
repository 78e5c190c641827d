// Graph's double: events, made, answered, changed and cancelled.
import assert from 'node:assert/strict';
import { oidOf } from '../sandbox/cast.js';
import {
  type Doubles,
  EVERYTHING,
  errorCode,
  type GraphCall,
  graphAs,
  meeting,
  onBehalfOf,
  startDoubles,
} from './start-doubles.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);

type Event = Record<string, unknown> & { id: string };

describe("Events in Graph's double", () => {
  let doubles: Doubles;
  let amara: GraphCall;
  let mateo: GraphCall;
  before(async () => {
    doubles = await startDoubles();
    amara = await graphAs(doubles, AMARA, EVERYTHING);
    mateo = await graphAs(doubles, MATEO, EVERYTHING);
  });
  after(() => doubles.stop());

  const book = async (more: object = {}) => {
    const { status, body } = await amara('POST', '/me/events', { body: meeting(doubles, more) });
    assert.equal(status, 201);
    return body as Event;
  };
  const mateosCopy = async (subject: string) => {
    const { body } = await mateo('GET', '/me/events?$top=1000');
    return (body['value'] as Event[]).find((event) => event['subject'] === subject);
  };
  const refused = async (call: ReturnType<GraphCall>) => {
    const reply = await call;
    return [reply.status, errorCode(reply)];
  };

  it('makes an online meeting with a link, a copy for the attendee, and ids like Exchange', async () => {
    const event = await book({ subject: 'First talk' });
    assert.match(event.id, /^AAMkA[\w-]{60,}=$/);
    const { joinUrl } = event['onlineMeeting'] as { joinUrl: string };
    assert.match(joinUrl, /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    assert.match((event['start'] as { dateTime: string }).dateTime, /T13:00:00\.0000000$/);
    const copy = await mateosCopy('First talk');
    assert.notEqual(copy?.id, event.id);
    assert.equal(copy?.['iCalUId'], event['iCalUId']);
    assert.equal(copy?.['isOrganizer'], false);
  });

  it('answers in the zone and with the ids that are preferred, and confirms it', async () => {
    const { id } = await book();
    const Prefer = 'outlook.timezone="India Standard Time", IdType="ImmutableId"';
    const { body, headers } = await amara('GET', `/me/events/${id}`, { headers: { Prefer } });
    assert.equal((body['start'] as { dateTime: string }).dateTime.slice(11, 16), '18:30');
    assert.match(headers.get('preference-applied') ?? '', /outlook\.timezone="India Standard Time"/);
    assert.match(headers.get('preference-applied') ?? '', /IdType="ImmutableId"/);
    assert.notEqual(body['id'], id);
    assert.equal((await amara('GET', `/me/events/${body['id']}`)).status, 200);
  });

  it('gives the first event for the same transaction, and refuses it for another event', async () => {
    const body = meeting(doubles, { subject: 'Once' });
    const first = await amara('POST', '/me/events', { body });
    const again = await amara('POST', '/me/events', { body });
    assert.equal(again.body['id'], first.body['id']);
    assert.deepEqual(await refused(amara('POST', '/me/events', { body: { ...body, subject: 'Twice' } })), [
      409,
      'ErrorDuplicateTransactionId',
    ]);
  });

  for (const [what, change] of [
    ['an unknown property', { sendInvites: true }],
    ['an unknown property inside', { attendees: [{ emailAddress: { adress: 'a@b.example' } }] }],
    ['a read-only property', { iCalUId: 'mine' }],
    ['a zone that nobody knows', { start: { dateTime: '2030-01-01T10:00:00', timeZone: 'PST8' } }],
    ['an offset in the time', { start: { dateTime: '2030-01-01T10:00:00Z', timeZone: 'UTC' } }],
    ['an end before the start', { end: { dateTime: '2020-01-01T10:00:00', timeZone: 'UTC' } }],
    ['an attendee who is no address', { attendees: [{ emailAddress: { address: 'mateo' } }] }],
    [
      'more than 500 attendees',
      {
        attendees: Array.from({ length: 501 }, (_, n) => ({
          emailAddress: { address: `p${n}@b.example` },
        })),
      },
    ],
    ['an unknown value', { importance: 'huge' }],
  ] as const)
    it(`refuses ${what} with 400`, async () => {
      assert.equal((await amara('POST', '/me/events', { body: meeting(doubles, change) })).status, 400);
    });

  it('refuses a body that is too large with 413, and one that is not JSON with 400', async () => {
    const content = 'x'.repeat(1_100_000);
    const body = meeting(doubles, { body: { contentType: 'html', content } });
    assert.equal((await amara('POST', '/me/events', { body })).status, 413);
    const token = (await onBehalfOf(doubles, AMARA, EVERYTHING)).body['access_token'];
    const response = await fetch(`${doubles.graph.url}/v1.0/me/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{',
    });
    assert.equal(response.status, 400);
  });

  it("tells the organizer's event what the attendee answered", async () => {
    const { id } = await book({ subject: 'Yes or no' });
    const copy = await mateosCopy('Yes or no');
    const accepted = await mateo('POST', `/me/events/${copy?.id}/accept`, { body: { Comment: 'Gladly' } });
    assert.equal(accepted.status, 202);
    const { body } = await amara('GET', `/me/events/${id}`);
    const [attendee] = body['attendees'] as { status: { response: string } }[];
    assert.equal(attendee?.status.response, 'accepted');
    await mateo('POST', `/me/events/${copy?.id}/decline`, { body: {} });
    assert.equal(await mateosCopy('Yes or no'), undefined);
    assert.equal((await amara('POST', `/me/events/${id}/accept`, { body: {} })).status, 400);
  });

  it('changes every copy, and refuses a change of the transaction or by an attendee', async () => {
    const { id } = await book({ subject: 'Before' });
    const copy = await mateosCopy('Before');
    const changed = await amara('PATCH', `/me/events/${id}`, { body: { subject: 'After' } });
    assert.equal(changed.status, 200);
    assert.equal((await mateosCopy('After'))?.id, copy?.id);
    assert.equal((await amara('PATCH', `/me/events/${id}`, { body: { transactionId: 'x' } })).status, 400);
    assert.equal((await mateo('PATCH', `/me/events/${copy?.id}`, { body: { subject: 'Mine' } })).status, 400);
  });

  it('loses the Teams link when a new body does not keep it', async () => {
    const { id, body: before } = await book();
    const kept = `${(before as { content: string }).content}<p>More</p>`;
    const keeping = await amara('PATCH', `/me/events/${id}`, {
      body: { body: { contentType: 'html', content: kept } },
    });
    assert.equal(keeping.body['isOnlineMeeting'], true);
    const losing = await amara('PATCH', `/me/events/${id}`, {
      body: { body: { contentType: 'html', content: 'New' } },
    });
    assert.equal(losing.body['isOnlineMeeting'], false);
  });

  it('lets only the organizer cancel, and leaves the attendee a cancelled copy', async () => {
    const { id } = await book({ subject: 'Off' });
    const copy = await mateosCopy('Off');
    assert.equal((await mateo('POST', `/me/events/${copy?.id}/cancel`, { body: {} })).status, 400);
    assert.equal(
      (await amara('POST', `/me/events/${id}/cancel`, { body: { comment: 'Sorry' } })).status,
      202,
    );
    assert.deepEqual(await refused(amara('GET', `/me/events/${id}`)), [404, 'ErrorItemNotFound']);
    assert.equal((await mateosCopy('Canceled: Off'))?.['isCancelled'], true);
  });

  it('deletes with 204, once', async () => {
    const { id } = await book();
    assert.equal((await amara('DELETE', `/me/events/${id}`)).status, 204);
    assert.equal((await amara('DELETE', `/me/events/${id}`)).status, 404);
  });
});
