// What is kept and can't be read any more is our fault: people hear so, and the log says where, but not what was written.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { CardResponse } from '../../shared/api/personal-api.js';
import type { ErrorResponse } from '../../shared/api/tab-api.js';
import { createVault } from '../../shared/platform/vault.js';
import { oidOf } from '../sandbox/cast.js';
import { personIdOf } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const MATEO = oidOf(3);
const SECRET_KEY = 'a key that these tests share with the product';
const WRITTEN = 'Quetzalcoatl';

describe('what is kept sealed and no longer fits', function () {
  this.timeout(60_000);
  let suite: Suite;
  let owner: string;

  before(async () => {
    suite = await startSuite({ settings: { SECRET_KEY } });
    owner = `person:${personIdOf(suite, MATEO)}`;
    const { body } = await tabAs(suite, MATEO).get<CardResponse>('/my-card');
    const { status } = await tabAs(suite, MATEO).put('/my-card', { form: body.form, version: 0 });
    assert.equal(status, 200);
  });
  after(() => suite.stop());

  it('is an unexpected error, and the log names whose it is and where', async () => {
    await keep(await seal(JSON.stringify({ pronunciation: { [WRITTEN]: WRITTEN }, camera: WRITTEN })));
    const line = await refusal();
    assert.match(line, /at pronunciation, camera:/);
  });

  it('is one, too, when it is not the JSON that was sealed, or not what was sealed at all', async () => {
    const whole = await seal(JSON.stringify({ pronouns: WRITTEN }));
    for (const sealed of [await seal(`${WRITTEN} {`), await seal('null'), whole.slice(0, -8), WRITTEN]) {
      await keep(sealed);
      await refusal();
    }
  });

  it('is still the fault of whoever sends it when it comes in', async () => {
    const { status, body } = await tabAs(suite, MATEO).put<ErrorResponse>('/my-card', {
      form: { camera: 'x' },
      version: 1,
    });
    assert.deepEqual([status, body.error.code], [400, 'request.invalid']);
  });

  const seal = (text: string) => createVault({ secretKey: SECRET_KEY }).seal(owner, text);

  async function keep(sealed: string): Promise<void> {
    const cards = mongoose.connection.collection<{ _id: string }>('person-cards');
    const id = owner.slice('person:'.length);
    assert.equal((await cards.updateOne({ _id: id }, { $set: { sealed } })).modifiedCount, 1);
  }

  /** The line of the log about it. */
  async function refusal(): Promise<string> {
    const before = suite.log().length;
    const { status, body } = await tabAs(suite, MATEO).get<ErrorResponse>('/my-card');
    assert.deepEqual([status, body.error.code, body.error.issues], [500, 'unexpected', undefined]);
    const line = suite.log().slice(before);
    assert.match(line, /"type":"StoredDataError"/);
    assert.match(line, new RegExp(owner));
    assert.doesNotMatch(`${line}${JSON.stringify(body)}`, new RegExp(WRITTEN));
    return line;
  }
});
