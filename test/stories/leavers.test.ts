// Who leaves the organization: their account is disabled or deleted, and their partner becomes free.
import assert from 'node:assert/strict';
import type { ParticipantsResponse } from '../../shared/api/enrollment-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const KENJI = oidOf(5);
const HANNAH = oidOf(6);
const SOFIA = oidOf(9);
const AISHA = oidOf(11);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('leavers of the organization', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [MATEO, SOFIA]) await suite.connector.install(oid);
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  const partnerOf = async (oid: string) =>
    (await tabAs(suite, oid).get<HomeResponse>('/home')).body.relationship?.partner.displayName;
  const statusOf = async (oid: string) => {
    const path = '/programs/first-steps/participants';
    const { participants } = (await tabAs(suite, AISHA).get<ParticipantsResponse>(path)).body;
    return participants.find(({ personId }) => personId === suite.people.get(oid)?.id)?.status;
  };
  const questions = () => suite.graph.diary.find(({ path }) => path === '/v1.0/$batch');
  const farewells = (oid: string, name: string) =>
    suite.connector
      .messages(oid)
      .filter(({ activity }) => JSON.stringify(activity).includes(`Your mentoring with ${name} has ended`))
      .length;

  it('are looked for once a day, twenty in a question, and not at once in a fresh installation', async () => {
    assert.equal(questions().length, 0);
    await suite.world.moveClock(2 * HOUR);
    assert.equal(questions().length, 1);
    assert.match(JSON.stringify(questions()[0]?.body), /\?\$select=id,accountEnabled/);
    await suite.product.runDueJobs();
    await suite.world.moveClock(12 * HOUR);
    assert.equal(questions().length, 1);
    await suite.world.moveClock(13 * HOUR);
    assert.equal(questions().length, 2);
  });

  it('are nobody when the directory claims that nobody is there', async () => {
    for (const { oid } of suite.world.cast) suite.world.leavers.set(oid, 'deleted');
    await suite.world.moveClock(DAY + MINUTE);
    suite.world.leavers.clear();
    assert.equal(await partnerOf(MATEO), 'Amara Okafor');
    assert.match(suite.log(), /nobody is taken for a leaver/);
  });

  it('are nobody while Graph is away, turns away, or may not say', async () => {
    const asked = questions().length;
    suite.world.leavers.set(AMARA, 'disabled');
    suite.graph.faults.add({ kind: 'fail', match: (_, path) => path === '/v1.0/$batch', times: 1 });
    await suite.world.moveClock(DAY + MINUTE);
    assert.equal(await partnerOf(MATEO), 'Amara Okafor');

    const isAmara = (_: string, path: string) => path === `/v1.0/users/${AMARA}`;
    suite.graph.faults.add({ kind: 'throttle', retryAfterSeconds: 1800, match: isAmara, times: 1 });
    await suite.world.moveClock(16 * MINUTE);
    assert.equal(questions().length, asked + 2);
    assert.equal(await partnerOf(MATEO), 'Amara Okafor');

    await suite.world.moveClock(20 * MINUTE);
    assert.equal(questions().length, asked + 2, 'it was asked again before the wait was over');

    suite.graph.faults.add({ kind: 'fail', status: 403, match: isAmara, times: 1 });
    await suite.world.moveClock(11 * MINUTE);
    assert.equal(questions().length, asked + 3);
    assert.equal(await partnerOf(MATEO), 'Amara Okafor');
    assert.match(suite.log(), /lacks User\.Read\.All/);
  });

  it('free their partners, who are told once; whoever is still there keeps theirs', async () => {
    suite.world.leavers.set(HANNAH, 'deleted');
    await suite.world.moveClock(DAY + HOUR);
    assert.deepEqual([await partnerOf(MATEO), await partnerOf(SOFIA)], [undefined, undefined]);
    assert.deepEqual([await statusOf(AMARA), await statusOf(HANNAH)], ['left', 'left']);
    assert.equal(await partnerOf(KENJI), 'Grace Mwangi');
    await suite.world.moveClock(DAY + HOUR);
    await suite.product.runDueJobs();
    assert.deepEqual([farewells(MATEO, 'Amara Okafor'), farewells(SOFIA, 'Hannah Weber')], [1, 1]);
    await assert.rejects(suite.entra.issueTabToken(AMARA), /AADSTS50057/);
  });
});
