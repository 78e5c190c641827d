// Two accounts become one person, wherever that is interrupted: nobody is lost, nothing is lost, and it is finished later.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { LtiPageResponse } from '../../shared/api/lti-api.js';
import type { ModuleResponse } from '../../shared/api/module-api.js';
import type { LinkCodeResponse } from '../../shared/api/tab-api.js';
import type { CastMember } from '../sandbox/world.js';
import { interrupted } from '../support/interrupt.js';
import { openPage } from '../support/lti-client.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const MODULE = '/modules/virtual-mentoring-basics';
const TOUCHED = ['people', 'merges', 'module-progress', 'launch-places', 'notices', 'vault-keys'];
const MINUTE = 60_000;

describe('linking two accounts', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  for (const after of [0, 1, 2, 3, 4])
    it(`is finished when it was interrupted after ${after} writes, and nobody is lost on the way`, async () => {
      const learner = learners(suite)[after];
      assert.ok(learner);
      const { courseId, oid } = learner;
      const at = { courseId, lmsUserId: learner.lmsUserId };
      const words = `What I thought in the course, ${after}.`;
      const page = await openPage(suite, at);
      assert.equal((await page.post(`${MODULE}/reflection`, { text: words })).status, 200);
      const tab = tabAs(suite, oid);
      const { code } = (await tab.post<LinkCodeResponse>('/link-codes')).body;
      const before = await peopleWith(at.lmsUserId);

      let status = 0;
      const wasInterrupted = await interrupted({ collections: TOUCHED, after }, async () => {
        ({ status } = await page.post('/link', { code }));
      });
      assert.deepEqual([wasInterrupted, status], [true, 500]);
      // Who comes in again is one of the two, and nobody new.
      assert.equal((await (await openPage(suite, at)).get('/page')).status, 200);
      assert.ok((await peopleWith(at.lmsUserId)).length <= before.length + 1);

      // The mark that it happens is the first write: without it the code is used up, and a new one is asked for.
      if (after === 0) {
        const again = (await tab.post<LinkCodeResponse>('/link-codes')).body;
        assert.equal((await page.post('/link', { code: again.code })).status, 200);
      }
      await suite.product.runDueJobs();
      await suite.world.moveClock(11 * MINUTE);
      await suite.product.runDueJobs();
      assert.equal((await (await openPage(suite, at)).get<LtiPageResponse>('/page')).body.linked, true);
      assert.equal((await tab.get<ModuleResponse>(MODULE)).body.module.reflection.text, words);
      const [person, ...others] = await peopleWith(at.lmsUserId);
      assert.deepEqual(others, []);
      assert.ok(person?.identityKeys.some((key) => key.startsWith('entra:')));
    });
});

type Learner = { oid: string; courseId: string; lmsUserId: string };

function learners({ world }: Suite): Learner[] {
  return world.cast.flatMap(({ oid, courses = [] }: CastMember) => {
    const course = courses.find(({ role }) => role === 'student');
    return course ? [{ oid, courseId: course.id, lmsUserId: course.lmsUserId }] : [];
  });
}

/** Whoever has the account in the course, or is about to. */
async function peopleWith(lmsUserId: string): Promise<{ identityKeys: string[] }[]> {
  const key = new RegExp(`^lti:sandbox-lms:${lmsUserId}$`);
  return mongoose.connection
    .collection<{ identityKeys: string[] }>('people')
    .find({ $or: [{ identityKeys: key }, { comingKeys: key }] })
    .toArray();
}
