// The whole space of a pair in one answer, and the cheap question whether any of it has changed.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { type PairChangesResponse, pairSpaceResponse } from '../../shared/api/pair-space-api.js';
import type { EntryContent } from '../../shared/api/space-api.js';
import { AMARA, MATEO, PAIR } from '../support/agreement-pair.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const PATH = `/relationships/${PAIR}` as const;
/** Each part of the space with the route that answers it alone. */
const PARTS = {
  pair: '',
  agreement: '/agreement',
  goals: '/goals',
  sessions: '/sessions',
  entries: '/entries',
  partnerCards: '/partner-cards',
  exchange: '/exchange',
  questions: '/questions',
  notes: '/notes',
  prompts: '/prompts',
  waiting: '/waiting',
  farewell: '/farewell',
  timeline: '/timeline',
} as const;

describe('the space of a pair as a whole', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    // What is due on the first day changes the space, too.
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const space = async (oid: string) =>
    pairSpaceResponse.strict().parse((await as(oid).get(`${PATH}/space`)).body);
  const version = async (oid: string) =>
    (await as(oid).get<PairChangesResponse>(`${PATH}/changes`)).body.version;
  const add = (content: EntryContent) =>
    as(MATEO).post(`${PATH}/entries`, { requestId: crypto.randomUUID(), content });

  it('holds what the route of each part answers', async () => {
    await add({ kind: 'decision', text: 'We meet on Mondays' });
    const { version: _, ...parts } = await space(AMARA);
    assert.deepEqual(Object.keys(parts).sort(), Object.keys(PARTS).sort());
    for (const [part, path] of Object.entries(PARTS))
      assert.deepEqual(parts[part as keyof typeof PARTS], (await as(AMARA).get(`${PATH}${path}`)).body, part);
  });

  it('has the same version until something is written, and another one for both afterwards', async () => {
    const before = { mine: (await space(MATEO)).version, partners: (await space(AMARA)).version };
    assert.equal(await version(MATEO), before.mine);
    assert.equal(await version(AMARA), before.partners);

    await add({ kind: 'thanks', text: 'For your time' });

    assert.notEqual(await version(MATEO), before.mine);
    assert.notEqual(await version(AMARA), before.partners);
    assert.equal(await version(AMARA), (await space(AMARA)).version);
  });

  it('has another version for both when the last day is named, or they begin to meet by writing', async () => {
    const endsOn = new Date(suite.world.now().getTime() + 20 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const changes = [
      () => as(MATEO).post(`${PATH}/farewell/day`, { version: 0, endsOn }),
      () => as(MATEO).put(`${PATH}/prompts`, { isOn: true, everyDays: 7 }),
    ];
    for (const change of changes) {
      const before = { mine: await version(MATEO), partners: await version(AMARA) };
      assert.equal((await change()).status, 200);
      assert.notEqual(await version(MATEO), before.mine);
      assert.notEqual(await version(AMARA), before.partners);
    }
  });

  it('does not betray by its version what somebody writes for themselves', async () => {
    const before = { mine: await version(MATEO), partners: await version(AMARA) };

    const note = { aboutId: `person-${AMARA}`, text: 'She is often in a hurry', version: 0 };
    assert.equal((await as(MATEO).post(`${PATH}/notes`, note)).status, 201);

    assert.notEqual(await version(MATEO), before.mine);
    assert.equal(await version(AMARA), before.partners);
  });

  it('asks the database little, and opens nothing, while nothing has changed', async () => {
    await version(AMARA);
    const asked: string[] = [];
    mongoose.set('debug', (collection: string) => void asked.push(collection));
    try {
      await version(AMARA);
    } finally {
      mongoose.set('debug', false);
    }
    assert.ok(asked.length > 0 && asked.length <= 25, `${asked.length}: ${asked.join(' ')}`);
    assert.ok(!asked.includes('vault-keys'), asked.join(' '));
  });

  it('shows by its version, after a while, what time and other places have changed', async () => {
    const before = await version(AMARA);
    const card = { form: { pronunciation: 'ma-TAY-oh' }, version: 0 };
    assert.equal((await as(MATEO).put('/my-card', card)).status, 200);
    await suite.world.moveClock(6 * 60_000);
    assert.notEqual(await version(AMARA), before);
  });
});
