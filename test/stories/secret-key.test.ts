// An administrator changes SECRET_KEY while people go on: what they wrote stays theirs through every step.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardResponse } from '../../shared/api/personal-api.js';
import { oidOf } from '../sandbox/cast.js';
import { startEverything } from '../sandbox/everything.js';
import type { Suite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';
import { startTsx } from '../support/tsx-process.js';

const MATEO = oidOf(3);
const OLD = { SECRET_KEY: 'the secret key with which this organization began' };
const NEW = { SECRET_KEY: 'the secret key that this organization changes to' };
const BOTH = { ...NEW, SECRET_KEY_PREVIOUS: OLD.SECRET_KEY };

describe('an organization that changes its secret key', function () {
  this.timeout(120_000);
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-test-'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it('keeps what people wrote, before, while and after its command runs beside the server', async () => {
    await running(OLD, async (suite) => {
      const { form, version } = (await card(suite)).body;
      await tabAs(suite, MATEO).put('/my-card', { form: { ...form, offer: 'Jacaranda' }, version });
    });
    await running(BOTH, async (suite) => {
      assert.equal((await card(suite)).body.form.offer, 'Jacaranda');
      const { code, output } = await startTsx({ ...BOTH, DATA_DIR: dataDir }, 'keys.ts', 'rotate').ended;
      assert.equal(code, 0, output);
      assert.match(output, /^[1-9]\d* key\(s\) were put under SECRET_KEY/);
      const { form, version } = (await card(suite)).body;
      assert.equal(form.offer, 'Jacaranda');
      await tabAs(suite, MATEO).put('/my-card', { form: { ...form, offer: 'Quetzal' }, version });
    });
    await running(NEW, async (suite) => {
      assert.equal((await card(suite)).body.form.offer, 'Quetzal');
    });
  });

  it('hears at once when it starts with the wrong one, and nothing is served', async () => {
    await assert.rejects(
      running(OLD, () => Promise.reject(new Error('it was started'))),
      /^Error: SECRET_KEY does not open all[\s\S]*SECRET_KEY_PREVIOUS/,
    );
  });

  async function running(settings: Record<string, string>, work: (suite: Suite) => Promise<void>) {
    const suite = { ...(await startEverything({ dataDir, settings, logTo })), log: () => '' };
    try {
      await work(suite);
    } finally {
      await suite.stop();
    }
  }
});

const logTo = { write: () => {} };

const card = async (suite: Suite) => {
  const answer = await tabAs(suite, MATEO).get<CardResponse>('/my-card');
  assert.equal(answer.status, 200);
  return answer;
};
