// Changing SECRET_KEY with the administrator's command: cut off, repeated, and beside servers that go on working.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Database, openDatabase } from '../../shared/platform/db.js';
import { createLogger } from '../../shared/platform/logger.js';
import { checkSecretKey } from '../../shared/platform/secret-check.js';
import { createVault } from '../../shared/platform/vault.js';
import { startHoldingProxy } from '../support/holding-proxy.js';
import { startTsx } from '../support/tsx-process.js';

const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'].map(
  (name) => `the ${name} secret key of these tests, which is long enough`,
) as [string, string, string];
/** More than the command reads at once. */
const MANY = 450;

describe('changing SECRET_KEY', function () {
  this.timeout(60_000);
  let dataDir: string;
  let database: Database;
  let texts: { owner: string; sealed: string }[];

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-secrets-'));
    database = await openDatabase({ mongodbUri: undefined, dataDir }, createLogger('warn'));
  });

  beforeEach(async () => {
    for (const { name } of await collections()) await mongoose.connection.collection(name).deleteMany({});
    await starts(FIRST);
    texts = await sealMany(FIRST, MANY);
  });

  after(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('puts every key under the new one, which then opens everything alone, and so does the next change', async () => {
    const { code, output } = await rotate(SECOND, FIRST);
    assert.equal(code, 0, output);
    assert.match(output, /^450 key\(s\) were put under SECRET_KEY, 0 were already\./);
    await opensAll(SECOND);
    await assert.rejects(opensAll(FIRST), /SECRET_KEY/);
    assert.match((await rotate(THIRD, SECOND)).output, /^450 key\(s\)/);
    await opensAll(THIRD);
  });

  it('goes on where it was killed, and meanwhile the two secrets together open everything', async () => {
    const proxy = await startHoldingProxy(database.uri, { collection: 'vault-keys', at: 2 });
    const command = startTsx({ ...secrets(SECOND, FIRST), MONGODB_URI: proxy.uri }, 'keys.ts', 'rotate');
    await proxy.held;
    command.child.kill('SIGKILL');
    assert.equal((await command.ended).signal, 'SIGKILL');
    await proxy.stop();
    await opensAll(SECOND, FIRST);
    for (const alone of [FIRST, SECOND]) {
      await assert.rejects(opensAll(alone), /SECRET_KEY/);
      await assert.rejects(starts(alone), /SECRET_KEY_PREVIOUS.*\n?.*keys -- rotate/);
    }
    await starts(SECOND, FIRST);
    assert.match((await rotate(SECOND, FIRST)).output, /^250 key\(s\) .*, 200 were already/);
    await opensAll(SECOND);
    await starts(SECOND);
  });

  it('brings no destroyed key back, and keeps what was sealed while it ran', async () => {
    const [erased, anew] = ['person:erased', 'person:anew'];
    const old = await Promise.all([erased, anew].map((owner) => seal(FIRST, owner, 'an old text')));
    const proxy = await startHoldingProxy(database.uri, { collection: 'vault-keys', at: 1 });
    const command = startTsx({ ...secrets(SECOND, FIRST), MONGODB_URI: proxy.uri }, 'keys.ts', 'rotate');
    await proxy.held;
    const running = createVault({ secretKey: SECOND, previousSecretKey: FIRST });
    for (const owner of [erased, anew, 'person:0001']) await running.destroy(owner);
    // By a server that was started before the change.
    texts.splice(1, 1, await seal(FIRST, 'person:0001', 'text 1'));
    texts.push(await seal(FIRST, anew, `text ${MANY}`));
    texts.push({ owner: 'person:0000', sealed: await running.seal('person:0000', `text ${MANY + 1}`) });
    proxy.release();
    const { code, output } = await command.ended;
    await proxy.stop();
    assert.equal(code, 0, output);
    await opensAll(SECOND);
    const after = createVault({ secretKey: SECOND });
    await assert.rejects(after.open(erased, old[0]?.sealed ?? ''), /vault\.erased/);
    await assert.rejects(after.open(anew, old[1]?.sealed ?? ''), /person:anew/);
    assert.equal(await keys().countDocuments({ _id: erased }), 0);
  });

  it('is refused with a secret that is not the one before, and changes nothing', async () => {
    const before = await keys().find().toArray();
    for (const { code, output } of await Promise.all([rotate(SECOND, THIRD), rotate(SECOND)])) {
      assert.equal(code, 1);
      assert.match(output, /SECRET_KEY.*SECRET_KEY_PREVIOUS/s);
      assert.doesNotMatch(output, /secret key of these tests| at /);
    }
    assert.deepEqual(await keys().find().toArray(), before);
    await starts(FIRST);
  });

  it('names the keys that neither secret opens, and changes all others', async () => {
    await seal(THIRD, 'person:lost', 'a text');
    const { code, output } = await rotate(SECOND, FIRST);
    assert.equal(code, 1);
    assert.match(output, /^1 key\(s\) open neither .*: person:lost\./);
    await opensAll(SECOND);
  });

  it('says how it is used when the word is another', async () => {
    const { code, output } = await startTsx(secrets(FIRST), 'keys.ts', 'turn').ended;
    assert.equal(code, 1);
    assert.match(output, /^Usage: npm run keys -- rotate/);
  });

  it('is noticed at the start on data from before there were proofs, too', async () => {
    const forget = () => mongoose.connection.collection('secret-proofs').deleteMany({});
    await forget();
    await assert.rejects(starts(SECOND), /SECRET_KEY/);
    await starts(FIRST);
    await assert.rejects(starts(SECOND), /SECRET_KEY/);
    await forget();
    await starts(SECOND, FIRST);
    await assert.rejects(starts(SECOND), /SECRET_KEY/);
    assert.equal((await rotate(SECOND, FIRST)).code, 0);
    await starts(SECOND);
  });

  async function opensAll(...[secretKey, previousSecretKey]: Pair): Promise<void> {
    const opened = await createVault({ secretKey, previousSecretKey }).openMany(texts);
    assert.deepEqual(
      opened,
      texts.map((_, index) => `text ${index}`),
    );
  }

  function rotate(...pair: Pair) {
    return startTsx({ ...secrets(...pair), DATA_DIR: dataDir }, 'keys.ts', 'rotate').ended;
  }
});

type Pair = [secretKey: string, previous?: string];

const keys = () => mongoose.connection.collection<{ _id: string }>('vault-keys');
const collections = () => mongoose.connection.listCollections();

async function starts(...[secretKey, secretKeyPrevious]: Pair): Promise<void> {
  await checkSecretKey({ secretKey, secretKeyPrevious });
}

function secrets(...[secretKey, previous]: Pair): Record<string, string> {
  return { SECRET_KEY: secretKey, ...(previous ? { SECRET_KEY_PREVIOUS: previous } : {}) };
}

async function seal(secretKey: string, owner: string, text: string) {
  return { owner, sealed: await createVault({ secretKey }).seal(owner, text) };
}

function sealMany(secretKey: string, count: number) {
  const owners = Array.from({ length: count }, (_, index) => `person:${String(index).padStart(4, '0')}`);
  return Promise.all(owners.map((owner, index) => seal(secretKey, owner, `text ${index}`)));
}
