// Data that an older version wrote: everything in it opens with its sealed words, what is due is done, and life goes on.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { fixtureNames, type OpenFixture, openFixture } from '../fixtures/open-fixture.js';
import { changes } from './older-data-changes.js';
import { looks } from './older-data-looks.js';

/** What linked people had twice, and have once under their one id. */
const JOINED: Readonly<Record<string, number>> = {
  balances: 2,
  enrollments: 3,
  'module-progress': 4,
  people: 5,
  'vault-keys': 4,
};

for (const name of fixtureNames())
  describe(`data of an older version, ${name}`, function () {
    this.timeout(60_000);
    let opened: OpenFixture;
    before(async () => {
      opened = await openFixture(name);
    });
    after(() => opened?.close());

    it('has every collection that there was, and in it what does not end by itself', async () => {
      const { db } = mongoose.connection;
      assert.ok(db);
      const lost: string[] = [];
      for (const [collection, count] of Object.entries(opened.fixture.counts)) {
        const indexes = await db.collection(collection).listIndexes().toArray();
        const endsByItself = indexes.some((index) => 'expireAfterSeconds' in index);
        const found = (await db.collection(collection).countDocuments()) + (JOINED[collection] ?? 0);
        if (!endsByItself && found < count) lost.push(`${collection} has ${found} of ${count}`);
      }
      assert.deepEqual(lost, []);
    });

    it('opens what people see, with the words that were sealed', async () => {
      const wrong: string[] = [];
      await Promise.all(
        looks.map(async ({ who, path, words }) => {
          const found = await seen(who, path(opened.fixture.ids));
          for (const one of words)
            if (!found.includes(one)) wrong.push(`${path(opened.fixture.ids)}: ${one}`);
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it('opens every page of everybody, in Teams and in their course, without a failure', async () => {
      const { stage } = opened;
      for (const path of ['/home', '/my-data', '/programs', '/past-relationships'])
        await Promise.all(stage.suite.world.cast.map(({ oid }) => stage.as(oid).get(path)));
      for (const who of ['mateo', 'kenji', 'noah', 'emily'] as const) {
        const page = await stage.inCourse(who);
        const paths = ['/page', '/mentoring', '/programs', '/modules/virtual-mentoring-basics'];
        await Promise.all(paths.map((path) => page.get(path)));
      }
      assert.deepEqual(errorsIn(stage.suite.log()), []);
    });

    it('does the work that is due, also what could not be done then', async () => {
      const { stage } = opened;
      await stage.days(1);
      assert.deepEqual(errorsIn(stage.suite.log()), []);
      const states = await stateOfSessions();
      assert.deepEqual([states['pendingSession'], states['failedSession']], ['booked', 'failed']);
      const [score] = stage.suite.lms.gradebook('lead-101').filter(({ lmsUserId }) => lmsUserId === '113');
      assert.equal(score?.score, 100);
    });

    for (const [what, change] of changes) it(`lets people go on: ${what}`, () => change(opened.stage));

    it('does what follows from all of that', async () => {
      await opened.stage.suite.product.runDueJobs();
      assert.deepEqual(errorsIn(opened.stage.suite.log()), []);
    });

    /** As text, whatever it is. */
    async function seen(oid: string, path: string): Promise<string> {
      const { suite } = opened.stage;
      const headers = { authorization: `Bearer ${await suite.entra.issueTabToken(oid)}` };
      const response = await fetch(`${suite.product.url}/api${path}`, { headers });
      return response.status === 200 ? response.text() : `${response.status}`;
    }

    async function stateOfSessions(): Promise<Record<string, unknown>> {
      const named = Object.entries(opened.fixture.ids).filter(([id]) => id.endsWith('Session'));
      const records = await mongoose.connection
        .collection<{ _id: string; state: string }>('sessions')
        .find()
        .toArray();
      return Object.fromEntries(
        named.map(([key, id]) => [key, records.find(({ _id }) => _id === id)?.state]),
      );
    }
  });

function errorsIn(log: string): string[] {
  return log.split('\n').filter((line) => /"level":(50|60)/.test(line));
}
