// Who was a pair in any program is not proposed again, and nobody hears in which.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { WhyNotResponse } from '../../shared/api/matching-api.js';
import type { LinkCodeResponse } from '../../shared/api/tab-api.js';
import type { Relationship } from '../../shared/mentoring/relationship/relationship.js';
import { startRelationship } from '../../shared/mentoring/relationship/relationship-actions.js';
import { openPage } from '../support/lti-client.js';
import {
  AMARA,
  KENJI,
  MARCUS,
  MATEO,
  personIdOf,
  RUNS,
  setNoRepeats,
  setUpSpring,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const BEFORE = new Date('2026-01-12T09:00:00Z');
const ENDED = { status: 'ended', endedAt: new Date('2026-06-12T09:00:00Z') } as const;

describe('who was a pair in another program', () => {
  let suite: Suite;
  let bench: ReturnType<typeof workbenchOf>;
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    await setNoRepeats('spring', true);
    bench = workbenchOf(suite);
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const pairElsewhere = (menteeId: string, more: Partial<Relationship>) =>
    startRelationship({
      id: `with ${menteeId}`,
      programId: 'autumn',
      members: [
        { personId: id(MARCUS), role: 'mentor' },
        { personId: menteeId, role: 'mentee' },
      ],
      status: 'active',
      startedAt: BEFORE,
      ...more,
    });
  const whyNot = async (runId: string, mentee: string, mentor: string) =>
    (await bench.manager().get<WhyNotResponse>(`${RUNS}/${runId}/why-not/${id(mentee)}/${id(mentor)}`)).body;

  it('is not proposed again while it runs, and the manager hears that they have been a pair, not where', async () => {
    const runId = await bench.solved({ mode: 'coverage' });
    const run = await bench.run(runId);
    assert.notEqual(bench.mentorIn(run, MATEO), id(AMARA), 'First steps has made them a pair');
    assert.ok(bench.mentorIn(run, MATEO), 'who has a mentor elsewhere takes part all the same');
    const { words } = await whyNot(runId, MATEO, AMARA);
    assert.deepEqual(words, ['They have been a pair before.']);
  });

  it('is not proposed again after it ended, under whatever record, and makes runs of before outdated', async () => {
    const kenji = tabAs(suite, KENJI);
    const page = await openPage(suite, { courseId: 'remote-201', lmsUserId: '105' });
    assert.equal((await page.get('/page')).status, 200);
    const inCourse = await mongoose.connection
      .collection<{ _id: string }>('people')
      .findOne({ identityKeys: 'lti:sandbox-lms:105' });
    await pairElsewhere(inCourse?._id ?? assert.fail('nobody came'), { ...ENDED, endReason: 'completed' });
    const before = await bench.solved({ mode: 'coverage' });
    assert.equal((await bench.run(before)).isOutdated, false);
    const { code } = (await kenji.post<LinkCodeResponse>('/link-codes')).body;
    assert.equal((await page.post('/link', { code })).status, 200);
    assert.equal((await bench.run(before)).isOutdated, true);
    const runId = await bench.solved({ mode: 'coverage' });
    assert.deepEqual((await whyNot(runId, KENJI, MARCUS)).words, ['They have been a pair before.']);
    assert.notEqual(bench.mentorIn(await bench.run(runId), KENJI), id(MARCUS));
  });

  it('may be, once the manager allows such pairs; one that parted may not, and nobody hears why', async () => {
    await pairElsewhere(id(MATEO), { ...ENDED, endReason: 'parted' });
    await setNoRepeats('spring', false);
    const runId = await bench.solved({ mode: 'coverage' });
    assert.equal(bench.mentorIn(await bench.run(runId), MATEO), id(AMARA));
    assert.deepEqual((await whyNot(runId, MATEO, MARCUS)).words, ['A private rule keeps the two apart.']);
  });
});
