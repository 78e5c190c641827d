// The day before an action is due, its owner is reminded: in the chat, once, and not of what is done.
import assert from 'node:assert/strict';
import type { EntryContent, EntryResponse } from '../../shared/api/space-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const PAIR = `/relationships/${AMARA}-${MATEO}` as const;
const DAY_MS = 24 * 60 * 60_000;

describe('an action with a day', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const dayIn = (days: number) =>
    new Date(suite.world.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const add = async (oid: string, action: Omit<Extract<EntryContent, { kind: 'action' }>, 'kind'>) => {
    const request = { requestId: crypto.randomUUID(), content: { kind: 'action', ...action } };
    return (await tabAs(suite, oid).post<EntryResponse>(`${PAIR}/entries`, request)).body.entry;
  };
  const told = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words)).length;
  const aDayLater = () => suite.world.moveClock(DAY_MS);

  it('reminds its owner the day before, once, whoever wrote it down, and nobody else', async () => {
    const mine = { ownerId: `person-${MATEO}`, dueOn: dayIn(3) };
    await add(AMARA, { text: 'Call the library', ...mine });
    await add(MATEO, { text: 'Without a day', ownerId: `person-${MATEO}` });
    const done = await add(MATEO, { text: 'Already done', ...mine });
    await tabAs(suite, MATEO).post(`${PAIR}/entries/${done.id}/close`, { version: 0, isClosed: true });
    await aDayLater();
    assert.equal(told(MATEO, 'Call the library'), 0);
    for (const _ of [1, 2, 3]) await aDayLater();
    assert.equal(told(MATEO, 'Call the library'), 1);
    assert.match(
      JSON.stringify(suite.connector.messages(MATEO)),
      /From your mentoring with Amara Okafor, by /,
    );
    assert.deepEqual(
      [told(AMARA, 'Call the library'), told(MATEO, 'Without a day'), told(MATEO, 'Already done')],
      [0, 0, 0],
    );
  });

  it('says nothing when it is done before the message could be sent, and shows it as done after', async () => {
    const dueOn = dayIn(3);
    const late = await add(AMARA, { text: 'Send the slides', ownerId: `person-${AMARA}`, dueOn });
    await aDayLater();
    suite.connector.faults.add({ kind: 'fail', match: (method) => method === 'POST' });
    await aDayLater();
    await tabAs(suite, AMARA).post(`${PAIR}/entries/${late.id}/close`, { version: 0, isClosed: true });
    suite.connector.faults.clear();
    await aDayLater();
    assert.equal(told(AMARA, 'Send the slides'), 0);
    const shown = await add(AMARA, { text: 'Book a room', ownerId: `person-${AMARA}`, dueOn: dayIn(3) });
    for (const _ of [1, 2, 3]) await aDayLater();
    assert.equal(told(AMARA, 'Something you wanted to do'), 1);
    await tabAs(suite, AMARA).post(`${PAIR}/entries/${shown.id}/close`, { version: 0, isClosed: true });
    await suite.product.runDueJobs();
    assert.deepEqual(
      [told(AMARA, 'Something you wanted to do'), told(AMARA, 'You have done what you wanted')],
      [0, 1],
    );
  });
});
