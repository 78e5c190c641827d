// An LMS on a private address reaches Waymark only where the installation names it.
import assert from 'node:assert/strict';
import { launch } from '../support/lti-client.js';
import { type Suite, startSuite } from '../support/suite.js';

describe('an LMS on a private address that is not configured', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite({ settings: { LTI_PRIVATE_HOSTS: 'another.host' } });
  });
  after(() => suite.stop());

  it('is not asked for its keys, and the learner hears why', async () => {
    const { status, html } = await launch(suite, { courseId: 'lead-101', lmsUserId: '901' });
    assert.equal(status, 400);
    assert.match(html, /may not be called/);
    assert.equal(suite.lms.diary.find(({ path }) => path.includes('certs')).length, 0);
  });
});
