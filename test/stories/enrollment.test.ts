// A person's story in a program: the form, prefilled and private, and every way in and out.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type {
  EnrollmentForm,
  EnrollmentResponse,
  ParticipantsResponse,
} from '../../shared/api/enrollment-api.js';
import type { ProgramResponse } from '../../shared/api/program-api.js';
import type { ErrorResponse } from '../../shared/api/tab-api.js';
import { createVault } from '../../shared/platform/vault.js';
import type { MatchingCandidate } from '../../shared/programs/enrollment/enrollment.js';
import { enrollmentsForMatching } from '../../shared/programs/enrollment/enrollment-candidates.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const INGRID = oidOf(1);
const PRIYA = oidOf(4);
const AISHA = oidOf(11);
const CLAIRE = oidOf(12);
const TOM = oidOf(13);
const GRACE = oidOf(14);
const SECRET_KEY = 'a key that these tests share with the product';
const DAY = 24 * 60 * 60_000;
const MINE = '/programs/growing-together/enrollment';
const EVERYBODY = '/programs/growing-together/participants';

describe('an enrollment', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite({ settings: { SECRET_KEY } });
  });
  after(() => suite.stop());

  const read = async (oid: string) => {
    const { status, body } = await tabAs(suite, oid).get<EnrollmentResponse>(MINE);
    assert.equal(status, 200);
    return body;
  };
  const save = async (oid: string, change: Partial<EnrollmentForm>) => {
    const { form } = await read(oid);
    return tabAs(suite, oid).put<EnrollmentResponse & ErrorResponse>(MINE, { ...form, ...change });
  };
  const candidates = (oid = AISHA): Promise<MatchingCandidate[]> => {
    const id = suite.people.get(oid)?.id ?? '';
    const actor = { kind: 'person' as const, personId: id, personIds: [id], roles: [] };
    const vault = createVault({ secretKey: SECRET_KEY });
    return enrollmentsForMatching({ actor, now: suite.world.now, vault }, 'growing-together');
  };
  const candidate = async (oid: string) =>
    (await candidates()).find(({ personId }) => personId === suite.people.get(oid)?.id);
  it('is prefilled with what the directory knows about me', async () => {
    const { form, prefilled, status, isOpen, suggestions, about } = await read(PRIYA);
    assert.deepEqual(about, { name: 'Priya Raman', source: 'directory', manager: 'Ingrid Solberg' });
    assert.deepEqual([status, isOpen], ['none', true]);
    assert.deepEqual(
      [form.department, form.office, form.timeZone, form.workStart, form.workEnd],
      ['Product', 'Kolkata', 'Asia/Kolkata', '10:00', '19:00'],
    );
    assert.deepEqual(form.languages, ['en']);
    assert.equal(form.consent, false);
    assert.deepEqual(prefilled.sort(), [
      'department',
      'languages',
      'office',
      'timeZone',
      'weekdays',
      'workEnd',
      'workStart',
    ]);
    assert.ok(suggestions.skills.includes('Negotiation'));
    assert.deepEqual(suggestions.languages[1], { tag: 'de', name: 'German' });
    const asked = suite.graph.diary.find(({ path }) => path.startsWith('/v1.0/me'));
    assert.deepEqual(asked.map(({ path, status: answered }) => `${answered} ${path.split('?')[0]}`).sort(), [
      '200 /v1.0/me',
      '200 /v1.0/me/mailboxSettings',
      '200 /v1.0/me/manager',
    ]);
  });

  it('can be filled in by hand while the directory is away, or where consent for it is missing', async () => {
    suite.graph.faults.add({ kind: 'fail', times: 3 });
    const { form, prefilled } = await read(GRACE);
    assert.equal(form.timeZone, 'Africa/Nairobi');
    assert.ok(!prefilled.includes('workStart'));
    suite.graph.faults.clear();
    suite.entra.demand(GRACE, 'consent');
    assert.equal((await read(GRACE)).form.workStart, '09:00');
    suite.entra.settle(GRACE);
  });

  it('needs consent, and says so', async () => {
    const { status, body } = await save(GRACE, { consent: false });
    assert.equal(status, 400);
    assert.equal(body.error.code, 'enrollment.consent-required');
    assert.equal((await read(GRACE)).status, 'none');
  });

  it('names the fields that are not right', async () => {
    const change = { timeZone: 'Mars/Base', workStart: '17:00', workEnd: '09:00', consent: true };
    const { status, body } = await save(GRACE, change);
    assert.equal(status, 400);
    assert.deepEqual(
      body.error.issues?.map(({ path }) => path),
      ['timeZone', 'workEnd'],
    );
  });

  it('keeps what I said, in the spelling that is known', async () => {
    const skillsWanted = [
      { skill: '  sql ', level: 1 },
      { skill: 'SQL', level: 2 },
      { skill: 'Beekeeping', level: 1 },
    ];
    const { status, body } = await save(GRACE, { consent: true, skillsWanted });
    assert.equal(status, 200);
    assert.equal(body.status, 'active');
    assert.deepEqual(body.form.skillsWanted, [
      { skill: 'SQL', level: 2 },
      { skill: 'Beekeeping', level: 1 },
    ]);
    assert.ok((await read(PRIYA)).suggestions.skills.includes('Beekeeping'));
    await save(PRIYA, {
      consent: true,
      roles: ['mentor'],
      skillsOffered: [{ skill: 'BEEKEEPING', level: 4 }],
    });
    assert.deepEqual((await candidate(PRIYA))?.skillsOffered, [{ skill: 'Beekeeping', level: 4 }]);
  });

  it('shows wishes, what I would rather not, and access needs to me and the matching alone', async () => {
    const secret = {
      wishes: ['Ingrid.Solberg@waymark.example', 'nobody@waymark.example', 'grace.mwangi@waymark.example'],
      ratherNot: ['tom.nguyen@waymark.example'],
      accessNeeds: 'Captions, please',
    };
    await save(GRACE, secret);
    const { form } = await read(GRACE);
    assert.deepEqual(form.wishes, ['ingrid.solberg@waymark.example', 'nobody@waymark.example']);
    assert.deepEqual(form.ratherNot, secret.ratherNot);
    assert.equal(form.accessNeeds, 'Captions, please');
    const seen = await candidate(GRACE);
    assert.deepEqual(seen?.wishes, [suite.people.get(INGRID)?.id]);
    assert.deepEqual(seen?.exclusions, [suite.people.get(TOM)?.id]);
    for (const path of [EVERYBODY, `${EVERYBODY}/export`]) {
      const answer = await fetch(`${suite.product.url}/api${path}`, {
        headers: { authorization: `Bearer ${await suite.entra.issueTabToken(AISHA)}` },
      });
      assert.doesNotMatch(await answer.text(), /nobody@|Captions/);
    }
    await assert.rejects(candidates(GRACE), /program\.not-found/);
  });

  it('is read by the matching with all private parts at once, also where a key was destroyed', async () => {
    const vault = createVault({ secretKey: SECRET_KEY });
    const owners = ['person:one', 'person:two', 'person:gone'];
    const sealed = await Promise.all(
      owners.map(async (owner) => ({ owner, sealed: await vault.seal(owner, `of ${owner}`) })),
    );
    await vault.destroy('person:gone');
    const asked = [...sealed, ...sealed.slice(0, 1)].reverse();
    assert.deepEqual(await vault.openMany(asked), [
      'of person:one',
      undefined,
      'of person:two',
      'of person:one',
    ]);
    assert.deepEqual(await vault.openMany([]), []);
    const [one, two] = sealed;
    await assert.rejects(vault.openMany([{ owner: one?.owner ?? '', sealed: two?.sealed ?? '' }]));
  });

  it('is read without an office when it is from before the form asked for one', async () => {
    const id = suite.people.get(GRACE)?.id ?? '';
    await mongoose.connection
      .collection('enrollments')
      .updateOne({ personId: id, programId: 'growing-together' }, { $unset: { 'open.office': 1 } });
    assert.equal((await read(GRACE)).form.office, '');
    assert.equal((await save(GRACE, { office: 'Nairobi' })).body.form.office, 'Nairobi');
    const { participants } = (await tabAs(suite, AISHA).get<ParticipantsResponse>(EVERYBODY)).body;
    assert.equal(participants.find(({ personId }) => personId === id)?.office, 'Nairobi');
  });

  it('tells the matching who manages whom', async () => {
    assert.equal((await candidate(GRACE))?.managerId, suite.people.get(INGRID)?.id);
    assert.equal((await candidate(INGRID))?.managerId, undefined);
  });

  it('is taken out of the matching by a pause, which ends by itself', async () => {
    const until = new Date(suite.world.now().getTime() + 7 * DAY).toISOString();
    const paused = await tabAs(suite, GRACE).post<EnrollmentResponse>(`${MINE}/pause`, { until });
    assert.deepEqual([paused.body.status, paused.body.pausedUntil], ['paused', until]);
    assert.equal(await candidate(GRACE), undefined);
    const resumed = await tabAs(suite, GRACE).post<EnrollmentResponse>(`${MINE}/resume`);
    assert.equal(resumed.body.status, 'active');
    await tabAs(suite, GRACE).post(`${MINE}/pause`, { until });
    await suite.world.moveClock(8 * DAY);
    assert.equal((await read(GRACE)).status, 'active');
    assert.ok(await candidate(GRACE));
    const past = await tabAs(suite, GRACE).post<ErrorResponse>(`${MINE}/pause`, { until });
    assert.equal(past.body.error.code, 'enrollment.pause-not-possible');
  });

  it('can be withdrawn at any time and taken up again with new consent', async () => {
    const withdrawn = await tabAs(suite, GRACE).post<EnrollmentResponse>(`${MINE}/withdraw`);
    assert.equal(withdrawn.body.status, 'withdrawn');
    assert.equal(withdrawn.body.form.consent, false);
    assert.equal(await candidate(GRACE), undefined);
    assert.equal((await save(GRACE, { consent: true })).body.status, 'active');
    assert.ok(await candidate(GRACE));
  });

  it('waits for the next round when pairs are being made already', async () => {
    const tab = tabAs(suite, AISHA);
    const path = '/programs/growing-together';
    const step = async (to: string) => {
      const { version } = (await tab.get<ProgramResponse>(path)).body.program;
      assert.equal((await tab.post(`${path}/phase`, { version, to })).status, 200);
    };
    await step('match');
    assert.equal((await read(CLAIRE)).isWaitingList, true);
    assert.equal((await save(CLAIRE, { consent: true })).body.status, 'waiting');
    assert.equal(await candidate(CLAIRE), undefined);
    assert.equal((await save(GRACE, {})).body.status, 'active');
    await step('enroll');
    assert.equal((await read(CLAIRE)).status, 'active');
  });
});
