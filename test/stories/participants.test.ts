// The participants of a program: what its managers see of them, and what becomes of a pair when one leaves.
import assert from 'node:assert/strict';
import type { EnrollmentResponse, ParticipantsResponse } from '../../shared/api/enrollment-api.js';
import type { ProgramResponse } from '../../shared/api/program-api.js';
import type { ErrorResponse, HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const KENJI = oidOf(5);
const HANNAH = oidOf(6);
const LUCIA = oidOf(7);
const SOFIA = oidOf(9);
const AISHA = oidOf(11);
const PEOPLE = '/programs/first-steps/participants';
const MINE = '/programs/first-steps/enrollment';

describe('the participants of a program', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO, HANNAH, SOFIA]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const idOf = (oid: string) => suite.people.get(oid)?.id ?? '';
  const participant = async (oid: string) => {
    const { body } = await tabAs(suite, AISHA).get<ParticipantsResponse>(PEOPLE);
    return body.participants.find(({ personId }) => personId === idOf(oid));
  };
  const messages = (oid: string, text: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(text)).length;
  const leave = (oid: string) =>
    tabAs(suite, AISHA).post<ParticipantsResponse>(`${PEOPLE}/${idOf(oid)}/leave`);
  const partnerOf = async (oid: string) =>
    (await tabAs(suite, oid).get<HomeResponse>('/home')).body.relationship;

  it('are shown to managers without what is private, and to nobody else', async () => {
    const seen = await participant(KENJI);
    assert.deepEqual(seen, {
      personId: idOf(KENJI),
      displayName: 'Kenji Watanabe',
      email: 'kenji.watanabe@waymark.example',
      roles: ['mentee'],
      status: 'active',
      capacity: 1,
      department: 'Operations',
      office: 'Tokyo',
      timeZone: 'Asia/Tokyo',
      isPaired: true,
    });
    const path = `${PEOPLE}/${idOf(KENJI)}/leave` as const;
    for (const { status } of [
      await tabAs(suite, LUCIA).get<ErrorResponse>(PEOPLE),
      await tabAs(suite, LUCIA).post<ErrorResponse>(path),
      await tabAs(suite, LUCIA).get<ErrorResponse>(`${PEOPLE}/export`),
    ])
      assert.equal(status, 404);
    assert.equal((await participant(KENJI))?.status, 'active');
  });

  it('leave by a manager, however often that is said: the pair ends, and both are told once', async () => {
    assert.equal((await partnerOf(AMARA))?.partners[0]?.displayName, 'Mateo Rivera');
    const answers = await Promise.all([leave(MATEO), leave(MATEO)]);
    assert.ok(answers.some(({ status }) => status === 200));
    assert.equal((await leave(MATEO)).status, 200);
    assert.equal((await participant(MATEO))?.status, 'left');
    assert.equal((await participant(MATEO))?.isPaired, false);
    assert.equal((await participant(AMARA))?.status, 'active');
    assert.equal(await partnerOf(AMARA), null);
    assert.equal(await partnerOf(MATEO), null);
    await suite.product.runDueJobs();
    assert.equal(messages(AMARA, 'Your mentoring with Mateo Rivera has ended'), 1);
    assert.equal(messages(MATEO, 'Your part in First steps together has ended'), 1);
    const { body } = await tabAs(suite, AISHA).get<ProgramResponse>('/programs/first-steps');
    assert.equal(body.program.pairs, 4);
  });

  it('do not come back by themselves when a manager ended their part', async () => {
    const { form, isOpen } = (await tabAs(suite, MATEO).get<EnrollmentResponse>(MINE)).body;
    assert.equal(isOpen, false);
    const again = await tabAs(suite, MATEO).put<ErrorResponse>(MINE, { ...form, consent: true });
    assert.equal(again.status, 409);
    assert.match(again.body.error.message, /write to People team/);
    const nobody = await tabAs(suite, AISHA).post<ErrorResponse>(`${PEOPLE}/nobody/leave`);
    assert.equal(nobody.body.error.code, 'enrollment.not-found');
  });

  it('free their partner when they withdraw, who is told without blame', async () => {
    const withdrawn = await tabAs(suite, SOFIA).post<EnrollmentResponse>(`${MINE}/withdraw`);
    assert.equal(withdrawn.body.status, 'withdrawn');
    assert.equal(await partnerOf(HANNAH), null);
    await suite.product.runDueJobs();
    assert.equal(messages(HANNAH, 'Your mentoring with Sofia Lindqvist has ended'), 1);
    assert.equal(messages(HANNAH, 'This has nothing to do with you'), 1);
    assert.equal(messages(SOFIA, 'Your mentoring with Hannah Weber has ended'), 0);
  });
});
