// The waiting list of a program: who comes late waits, is let in by those who run it, and is told once.
import assert from 'node:assert/strict';
import type { EnrollmentResponse, ParticipantsResponse } from '../../shared/api/enrollment-api.js';
import type { ProgramResponse } from '../../shared/api/program-api.js';
import type { ErrorResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { enrollmentForm } from '../support/enrollment-form.js';
import {
  AMARA,
  CLAIRE,
  INGRID,
  MARCUS,
  movePhase,
  personIdOf,
  setUpSpring,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const GRACE = oidOf(14);
const MINE = '/programs/spring/enrollment';
const ADMIT = '/programs/spring/participants/admit';

describe('the waiting list of a program', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    for (const oid of [CLAIRE, GRACE, AMARA]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const enroll = async (oid: string) =>
    (await tabAs(suite, oid).put<EnrollmentResponse>(MINE, enrollmentForm)).body.status;
  const statusOf = (oid: string, { participants }: ParticipantsResponse) =>
    participants.find(({ personId }) => personId === personIdOf(suite, oid))?.status;
  const told = async (oid: string) => {
    await suite.product.runDueJobs();
    return suite.connector
      .messages(oid)
      .filter(({ activity }) => JSON.stringify(activity).includes('You are in: Program spring')).length;
  };

  it('tells what the program is for and who looks after it, before anybody enrolls', async () => {
    const path = '/programs/spring';
    const { draft, version } = (await tabAs(suite, INGRID).get<ProgramResponse>(path)).body.program;
    const words = { description: 'For those who write code.', contact: 'Grace Mwangi' };
    await tabAs(suite, INGRID).put(path, { version, draft: { ...draft, ...words } });
    const { programAbout, isWaitingList } = (await tabAs(suite, CLAIRE).get<EnrollmentResponse>(MINE)).body;
    assert.deepEqual(programAbout, { ...words, lengthWeeks: 26, managers: ['Ingrid Solberg'] });
    assert.equal(isWaitingList, true);
  });

  it('is let in by a manager, each is told once, and others are not', async () => {
    assert.deepEqual([await enroll(CLAIRE), await enroll(GRACE)], ['waiting', 'waiting']);
    assert.equal(await told(CLAIRE), 0);
    const { body } = await tabAs(suite, INGRID).post<ParticipantsResponse>(ADMIT);
    assert.deepEqual([statusOf(CLAIRE, body), statusOf(GRACE, body)], ['active', 'active']);
    assert.equal((await tabAs(suite, INGRID).post(ADMIT)).status, 200);
    assert.deepEqual([await told(CLAIRE), await told(GRACE), await told(AMARA)], [1, 1, 0]);
  });

  it('tells again who withdrew, waited once more, and is let in by a step back', async () => {
    await tabAs(suite, CLAIRE).post(`${MINE}/withdraw`);
    assert.equal(await enroll(CLAIRE), 'waiting');
    const { version } = (await tabAs(suite, INGRID).get<ProgramResponse>('/programs/spring')).body.program;
    await tabAs(suite, INGRID).post('/programs/spring/phase', { version, to: 'enroll' });
    assert.equal((await tabAs(suite, CLAIRE).get<EnrollmentResponse>(MINE)).body.status, 'active');
    assert.equal(await told(CLAIRE), 2);
  });

  it('is nobody else’s to let in, and nobody’s once the program has closed', async () => {
    assert.equal((await tabAs(suite, MARCUS).post<ErrorResponse>(ADMIT)).status, 404);
    await movePhase('spring', 'close');
    const { status, body } = await tabAs(suite, INGRID).post<ErrorResponse>(ADMIT);
    assert.deepEqual([status, body.error.code], [409, 'enrollment.closed']);
  });
});
