// A manager's story with CSV files: tried first, mended by line numbers, imported once however often it is sent.
import assert from 'node:assert/strict';
import type {
  EnrollmentResponse,
  ImportResponse,
  ParticipantsResponse,
} from '../../shared/api/enrollment-api.js';
import type { ErrorResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const PRIYA = oidOf(4);
const KENJI = oidOf(5);
const AISHA = oidOf(11);
const PEOPLE = '/programs/growing-together/participants';
const HEADER = 'name,email,time_zone,consented_on,roles,skills_offered,work_days';
const PRIYAS =
  'Priya Raman,Priya.Raman@waymark.example,Asia/Kolkata,2026-01-31,mentor,Product strategy:4,mon tue';
const GRACES = 'Grace Mwangi,grace.mwangi@waymark.example,Africa/Nairobi,2026-01-31,mentee,,';

describe('an import of enrollments', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  const send = async (lines: readonly string[], isDryRun = false): Promise<ImportResponse> => {
    const request = { csv: lines.join('\n'), isDryRun };
    const { status, body } = await tabAs(suite, AISHA).post<ImportResponse>(`${PEOPLE}/import`, request);
    assert.equal(status, 200);
    return body;
  };
  const table = async (name: string) => {
    const answer = await fetch(`${suite.product.url}/api${PEOPLE}/${name}`, {
      headers: { authorization: `Bearer ${await suite.entra.issueTabToken(AISHA)}` },
    });
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
    return answer.text();
  };
  const enrolled = async () =>
    (await tabAs(suite, AISHA).get<ParticipantsResponse>(PEOPLE)).body.participants.map(
      ({ displayName }) => displayName,
    );

  it('says what it would do, without doing it', async () => {
    const counts = await send([HEADER, PRIYAS, GRACES], true);
    assert.deepEqual(counts, { added: 2, changed: 0, unchanged: 0, problems: [] });
    assert.ok(!(await enrolled()).includes('Priya Raman'));
  });

  it('enrolls people who are known by their address, and does nothing the second time', async () => {
    assert.equal((await send([HEADER, PRIYAS, GRACES])).added, 2);
    const { body } = await tabAs(suite, PRIYA).get<EnrollmentResponse>(
      '/programs/growing-together/enrollment',
    );
    assert.equal(body.status, 'active');
    assert.deepEqual(body.form.weekdays, [1, 2]);
    assert.deepEqual(body.form.skillsOffered, [{ skill: 'Product strategy', level: 4 }]);
    const again = await send([HEADER, PRIYAS, GRACES]);
    assert.deepEqual(again, { added: 0, changed: 0, unchanged: 2, problems: [] });
  });

  it('changes what a later file says otherwise', async () => {
    const counts = await send([HEADER, PRIYAS.replace('mon tue', 'wed'), GRACES]);
    assert.deepEqual([counts.changed, counts.unchanged], [1, 1]);
  });

  it('names every bad row by its line, and uses the others', async () => {
    const counts = await send([
      HEADER,
      GRACES,
      'No Zone,x@waymark.example,Mars/Base,2026-01-31,mentee,,',
      'Un Known,unknown@waymark.example,UTC,2026-01-31,mentee,,',
      'No Consent,tom.nguyen@waymark.example,UTC,,mentee,,',
      `${GRACES},more`,
      GRACES,
      'Bad Skill,tom.nguyen@waymark.example,UTC,2026-01-31,boss,SQL:9,',
    ]);
    assert.equal(counts.unchanged, 1);
    assert.deepEqual(
      counts.problems.map(({ line }) => line),
      [3, 4, 5, 6, 7, 8],
    );
    const reasons = counts.problems.map(({ reason }) => reason);
    assert.match(reasons[0] ?? '', /^time_zone must be a name like Europe\/Berlin$/);
    assert.match(reasons[1] ?? '', /unknown@waymark\.example has opened Waymark yet/);
    assert.match(reasons[2] ?? '', /^consented_on must be the day/);
    assert.match(reasons[3] ?? '', /^has 8 cells, but there are 7 columns$/);
    assert.match(reasons[4] ?? '', /is on line 2 already$/);
    assert.match(reasons[5] ?? '', /^roles must be .*; skills_offered must be .* not SQL:9$/);
  });

  it('refuses a file without its columns, and columns that only the person may fill', async () => {
    const headless = await send([GRACES]);
    assert.match(headless.problems[0]?.reason ?? '', /^the first row must name the columns: name, email/);
    const withSecrets = await send([`${HEADER},rather_not`, `${GRACES},tom.nguyen@waymark.example`]);
    assert.match(withSecrets.problems[0]?.reason ?? '', /^the column rather_not is private/);
    assert.equal(withSecrets.unchanged, 1);
  });

  it('leaves what somebody wrote about themselves, and whoever withdrew', async () => {
    const kenji = 'Kenji Watanabe,kenji.watanabe@waymark.example,Asia/Tokyo,2026-01-31,mentor,,';
    const own = await send([HEADER, kenji]);
    assert.match(own.problems[0]?.reason ?? '', /their own answers stay$/);
    await tabAs(suite, KENJI).post('/programs/growing-together/enrollment/withdraw');
    const withdrawn = await send([HEADER, kenji]);
    assert.match(withdrawn.problems[0]?.reason ?? '', /only they can enroll again$/);
  });

  it('gives an example with every column, which it would take if its person were known', async () => {
    const csv = await table('example');
    const [header = '', row = ''] = csv.split('\r\n');
    assert.match(header, /^name,email,time_zone,consented_on,roles,/);
    const priyas = row.replace('ana.silva@example.com', 'priya.raman@waymark.example');
    assert.deepEqual((await send([header, priyas], true)).problems, []);
    const strange = await send([csv]);
    assert.match(strange.problems[0]?.reason ?? '', /^nobody with the address ana\.silva@example\.com/);
  });

  it('takes back what was exported, unchanged', async () => {
    const csv = await table('export');
    const counts = await send([csv]);
    assert.deepEqual([counts.added, counts.changed], [0, 0]);
    assert.equal(counts.unchanged, (await enrolled()).length - 1);
    assert.deepEqual(
      counts.problems.map(({ reason }) => reason.split(' ')[0]),
      ['kenji.watanabe@waymark.example'],
    );
  });

  it('takes files that are larger than any other request, and is for managers only', async () => {
    const many = Array.from({ length: 4000 }, (_, n) => GRACES.replace('grace.mwangi', `nobody${n}`));
    const { problems } = await send([HEADER, ...many], true);
    assert.equal(problems.length, 4000);
    const request = { csv: HEADER, isDryRun: true };
    const refused = await tabAs(suite, KENJI).post<ErrorResponse>(`${PEOPLE}/import`, request);
    assert.equal(refused.status, 404);
  });
});
