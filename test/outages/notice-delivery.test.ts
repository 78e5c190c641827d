// Notices while the connector throttles, fails, or loses its answer.
import assert from 'node:assert/strict';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';

const MATEO = oidOf(3);
const SECOND = 1000;

describe('Delivering notices', () => {
  let suite: Suite;
  beforeEach(async () => {
    suite = await startSuite();
    await suite.connector.install(MATEO);
  });
  afterEach(() => suite.stop());

  const isSending = (method: string, path: string) => method === 'POST' && path.startsWith('/v3/');
  const statuses = () =>
    suite.connector.diary
      .find(({ service, inbound, method }) => service === 'connector' && !inbound && method === 'POST')
      .slice(1)
      .map(({ status }) => status);
  const checkIns = () =>
    suite.connector
      .messages(MATEO)
      .filter(({ activity }) => JSON.stringify(activity).includes('answer-check-in'));

  it('tries once, and again no sooner than the connector asked', async () => {
    suite.connector.faults.add({ kind: 'throttle', times: 1, retryAfterSeconds: 300, match: isSending });
    await suite.product.runDueJobs();
    assert.deepEqual(statuses(), [429]);
    await suite.world.moveClock(290 * SECOND);
    assert.deepEqual(statuses(), [429]);
    await suite.world.moveClock(20 * SECOND);
    assert.deepEqual(statuses(), [429, 201]);
    assert.equal(checkIns().length, 1);
  });

  it('tries again later when the connector fails', async () => {
    suite.connector.faults.add({ kind: 'fail', times: 1, status: 502, match: isSending });
    await suite.product.runDueJobs();
    assert.deepEqual(statuses(), [502]);
    await suite.world.moveClock(70 * SECOND);
    assert.equal(checkIns().length, 1);
  });

  it('repeats a message at most once when its answer was lost', async () => {
    suite.connector.faults.add({ kind: 'drop-answer', times: 1, match: isSending });
    await suite.product.runDueJobs();
    assert.equal(checkIns().length, 1);
    await suite.world.moveClock(70 * SECOND);
    await suite.world.moveClock(3_600 * SECOND);
    assert.equal(checkIns().length, 2);
  });
});
