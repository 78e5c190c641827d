// When the database goes away under a running product: clear answers, no dead process, and work again once it is back.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErrorResponse, HomeResponse } from '../../shared/api/tab-api.js';
import { type EmbeddedMongo, startEmbeddedMongo } from '../../shared/platform/embedded-mongo/start.js';
import { oidOf } from '../sandbox/cast.js';
import { freePort } from '../sandbox/free-port.js';
import { beginLaunch, launch, postLaunch, postLogin } from '../support/lti-client.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const MATEO = oidOf(3);
const noah = { courseId: 'lead-101', lmsUserId: '901' };

describe('an outage of the database', () => {
  let directory: string;
  let port: number;
  let database: EmbeddedMongo;
  let suite: Suite;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-database-'));
    port = await freePort();
    database = await startEmbeddedMongo({ dataDir: directory, port });
    const uri = `${database.uri}/waymark?serverSelectionTimeoutMS=500&retryWrites=false` as const;
    suite = await startSuite({ settings: { MONGODB_URI: uri } });
  });

  after(async () => {
    await suite.stop();
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('is answered at every door with words that help, and is over when the database is back', async () => {
    const begun = await beginLaunch(suite, noah);
    assert.equal((await fetch(`${suite.product.url}/readyz`)).status, 200);
    await database.stop();

    const home = await tabAs(suite, MATEO).get<ErrorResponse>('/home');
    assert.deepEqual([home.status, home.body.error.code], [503, 'request.database-away']);
    const launched = await postLaunch(suite, begun.form, begun.cookie);
    assert.equal(launched.status, 503);
    assert.match(launched.html, /Try again in a minute/);
    assert.equal((await postLogin(suite, suite.lms.startLogin(noah))).status, 503);
    await suite.connector.say(MATEO, 'hi');
    assert.equal((await fetch(`${suite.product.url}/readyz`)).status, 503);
    assert.equal((await fetch(`${suite.product.url}/healthz`)).status, 200);

    database = await startEmbeddedMongo({ dataDir: directory, port });
    assert.equal((await tabAs(suite, MATEO).get<HomeResponse>('/home')).status, 200);
    assert.equal((await launch(suite, noah)).status, 200);
    assert.equal((await fetch(`${suite.product.url}/readyz`)).status, 200);
  });
});
