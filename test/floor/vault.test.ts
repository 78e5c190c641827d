// The vault on the embedded database: what is sealed for somebody opens for them alone, until their key is destroyed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { type Database, openDatabase } from '../../shared/platform/db.js';
import { AppError } from '../../shared/platform/errors.js';
import { createLogger } from '../../shared/platform/logger.js';
import { StoredDataError } from '../../shared/platform/stored-data-error.js';
import { createVault } from '../../shared/platform/vault.js';
import { startTsx } from '../support/tsx-process.js';

const SECRET_KEY = 'a secret key for the tests of the vault, long enough';

describe('the vault', function () {
  this.timeout(60_000);
  let dataDir: string;
  let database: Database;
  const vault = createVault({ secretKey: SECRET_KEY });

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-vault-'));
    database = await openDatabase({ mongodbUri: undefined, dataDir }, createLogger('warn'));
  });

  after(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('opens whatever was sealed, for whomever, and seals the same text differently each time', async () => {
    const anything = fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(anything, async ([name, text]) => {
        const owner = `person:${name}`;
        const [one, other] = [await vault.seal(owner, text), await vault.seal(owner, text)];
        assert.notEqual(one, other);
        assert.equal(await vault.open(owner, one), text);
        assert.deepEqual(await vault.openMany([{ owner, sealed: other }]), [text]);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps neither the text nor a key in clear', async () => {
    await vault.seal('person:clear', 'a text that nobody sees');
    const record = await keys().findOne({ _id: 'person:clear' });
    assert.deepEqual(Object.keys(record ?? {}), ['_id', 'wrapped']);
    const other = createVault({ secretKey: 'another secret key, which was never the right one' });
    await assert.rejects(other.seal('person:clear', 'x'), /SECRET_KEY/);
  });

  it('opens many in the order in which they were asked for, also twice, and leaves gaps for the erased', async () => {
    const owners = ['person:c', 'person:a', 'person:b', 'person:a', 'person:gone'];
    const sealed = [];
    for (const [index, owner] of owners.entries())
      sealed.push({ owner, sealed: await vault.seal(owner, `text ${index}`) });
    await vault.destroy('person:gone');
    assert.deepEqual(await vault.openMany(sealed), ['text 0', 'text 1', 'text 2', 'text 3', undefined]);
    assert.deepEqual(await vault.openMany(sealed.toReversed()), [
      undefined,
      'text 3',
      'text 2',
      'text 1',
      'text 0',
    ]);
    assert.deepEqual(await vault.openMany([]), []);
  });

  it('opens nothing for another owner, and nothing that was changed, cut, or made up', async () => {
    const sealed = await vault.seal('person:mine', 'a text for me');
    await vault.seal('person:theirs', 'a text for them');
    const bytes = Buffer.from(sealed, 'base64');
    const damaged = Array.from(bytes.keys(), (at) => flipped(bytes, at));
    const others = [bytes.subarray(0, -1), bytes.subarray(0, 28), bytes.subarray(0, 20), Buffer.alloc(0)];
    for (const text of [...damaged, ...others].map((one) => one.toString('base64'))) {
      await assert.rejects(vault.open('person:mine', text), isDamage('person:mine'));
      await assert.rejects(vault.openMany([{ owner: 'person:mine', sealed: text }]), isDamage('person:mine'));
    }
    await assert.rejects(vault.open('person:theirs', sealed), isDamage('person:theirs'));
  });

  it('takes the key of one owner for no other, also when somebody moves it in the database', async () => {
    const sealed = await vault.seal('relationship:1', 'a text for the pair');
    const record = await keys().findOne({ _id: 'relationship:1' });
    await keys().insertOne({ _id: 'relationship:2', wrapped: record?.wrapped });
    await assert.rejects(vault.open('relationship:2', sealed), /SECRET_KEY/);
  });

  it('opens nothing any more once the key was destroyed, not even after a new one was made', async () => {
    const sealed = await vault.seal('concern:1', 'a text that is erased');
    for (const _ of [1, 2]) await vault.destroy('concern:1');
    await assert.rejects(
      vault.open('concern:1', sealed),
      (error) => error instanceof AppError && error.code === 'vault.erased' && error.status === 410,
    );
    assert.equal(await vault.open('concern:1', await vault.seal('concern:1', 'a new text')), 'a new text');
    await assert.rejects(vault.open('concern:1', sealed), isDamage('concern:1'));
  });

  it('makes one key for an owner when many ask at once, in two processes', async () => {
    const owners = Array.from({ length: 50 }, (_, index) => `person:race-${index % 25}`);
    const processes = [1, 2].map(() => startTsx({ SECRET_KEY, DATA_DIR: dataDir }, SEALING));
    for (const { child } of processes) await once(child, 'message');
    const answers = processes.map(async ({ child }) => {
      const [sealed] = (await once(child, 'message')) as [string[]];
      return sealed;
    });
    for (const { child } of processes) child.send(owners);
    for (const sealed of await Promise.all(answers))
      assert.deepEqual(
        await Promise.all(sealed.map((text, index) => vault.open(owners[index] ?? '', text))),
        owners.map((owner) => `for ${owner}`),
      );
    for (const { ended } of processes) assert.equal((await ended).code, 0);
    assert.equal(await keys().countDocuments({ _id: /^person:race-/ }), 25);
  });
});

const SEALING = 'test/floor/sealing-process.ts';

const keys = () => mongoose.connection.collection<{ _id: string; wrapped: string | undefined }>('vault-keys');

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function isDamage(owner: string) {
  return (error: unknown) => error instanceof StoredDataError && error.message.includes(owner);
}
