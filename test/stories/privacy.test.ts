// What is kept about a person: shown to them with who sees it, taken along, and erased.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { ConcernResponse } from '../../shared/api/concern-api.js';
import type { EnrollmentResponse } from '../../shared/api/enrollment-api.js';
import type { EraseResponse, MyDataResponse } from '../../shared/api/privacy-api.js';
import type { HomeResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const AISHA = oidOf(11);

type Failure = { error: { code: string; message: string } };

describe('my data', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    await suite.product.runDueJobs();
    const { relationship } = (await as(MATEO).get<HomeResponse>('/home')).body;
    await book(relationship?.id ?? '');
    const answer = { rating: 4, win: 'We laughed a lot', challenge: 'Too little time' };
    await as(MATEO).post(`/check-ins/${relationship?.checkIn?.id}/answer`, answer);
    await as(MATEO).post<ConcernResponse>('/concerns', {
      id: crypto.randomUUID(),
      programId: 'first-steps',
      kind: 'program',
      isUrgent: false,
      text: 'The rooms are too loud.',
      keptFromIds: [],
    });
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const dataOf = async (oid: string) => (await as(oid).get<MyDataResponse>('/my-data')).body;
  const wordsOf = (data: MyDataResponse) => JSON.stringify(data.areas);

  const book = async (relationshipId: string) => {
    const path = `/relationships/${relationshipId}/suggestions?minutes=30` as const;
    const [slot] = (await as(MATEO).get<SuggestionsResponse>(path)).body.suggestions;
    const request = { relationshipId, start: slot?.start, end: slot?.end, requestId: crypto.randomUUID() };
    assert.equal((await as(MATEO).post('/sessions', request)).status, 201);
  };
  /** How many Mateo and Amara have in their calendars. */
  const meetings = () => [MATEO, AMARA].map((oid) => suite.graph.calendars.of(oid).length);

  it('shows all of it to me, with who else sees it, and nothing of anybody else', async () => {
    const data = await dataOf(MATEO);
    const words = wordsOf(data);
    for (const part of ['Mateo Rivera', 'We laughed a lot', 'The rooms are too loud.', 'Amara Okafor'])
      assert.ok(words.includes(part), part);
    assert.ok(data.areas.every(({ records }) => records.every(({ audience }) => audience)));
    assert.deepEqual(
      new Set(data.consents.map(({ program, state }) => `${program}: ${state}`)),
      new Set(['First steps together: given', 'Growing together: given']),
    );
    assert.doesNotMatch(wordsOf(await dataOf(AMARA)), /We laughed a lot|rooms are too loud/);
  });

  it('says what was chosen in the words in which it could be chosen', async () => {
    const path = '/programs/growing-together/enrollment';
    const { form } = (await as(MATEO).get<EnrollmentResponse>(path)).body;
    const chosen = {
      roles: ['mentee'],
      seniority: 2,
      languages: ['en', 'pt-BR'],
      weekdays: [1, 3],
      skillsWanted: [{ skill: 'SQL', level: 2 }],
      style: { structure: -2, pace: 1 },
      readiness: { hasTime: true, knowsTools: true, knowsGoal: false },
    };
    assert.equal((await as(MATEO).put(path, { ...form, ...chosen, consent: true })).status, 200);
    const fields = (await dataOf(MATEO)).areas.flatMap(({ records }) => records.flatMap((one) => one.fields));
    const said = new Set(fields.map(({ label, value }) => `${label}: ${value}`));
    for (const words of [
      'I take part as: Mentee: I want to learn from somebody',
      'Seniority: Some experience',
      'Languages: English, Brazilian Portuguese',
      'Days on which we may meet: Monday, Wednesday',
      'Skills I want to learn: SQL (to do it with help)',
      'Our talks: clearly open',
      'Pace: rather fast',
      'I know what I want from it, or what I can give: no',
      'How is it going?: Well',
    ])
      assert.ok(said.has(words), words);
    const codes = /^(true|false|undefined|-\d|\[object .*|en|[a-z]{2}-[A-Z]{2}|\w+(\.\w+){2,}|\d{4}-.*Z)$/;
    for (const { label, value } of fields)
      for (const words of [label, value]) assert.doesNotMatch(words, codes, label);
  });

  it('says who looked at it, once a day', async () => {
    assert.deepEqual((await dataOf(MATEO)).readings, []);
    for (const _ of [1, 2]) await as(AISHA).get('/programs/first-steps/participants');
    const { readings } = await dataOf(MATEO);
    assert.deepEqual(
      readings.map(({ reader, what, program }) => [reader, what, program]),
      [['Aisha Rahman', 'the list of participants', 'First steps together']],
    );
  });

  it('is taken along as data and as a page to read', async () => {
    const file = async (name: string) => {
      const response = await fetch(`${suite.product.url}/api/my-data/${name}`, {
        headers: { authorization: `Bearer ${await suite.entra.issueTabToken(MATEO)}` },
      });
      return { response, text: await response.text() };
    };
    const json = await file('export.json');
    assert.match(json.response.headers.get('content-disposition') ?? '', /my-data\.json/);
    assert.deepEqual(JSON.parse(json.text), await dataOf(MATEO));
    const html = await file('export.html');
    assert.match(html.response.headers.get('content-type') ?? '', /text\/html/);
    assert.match(html.text, /<dd>We laughed a lot<\/dd>/);
    assert.match(html.text, /<h3>[^<]+ \(\w+day, \w+ \d+, \d{4}\)<\/h3>/);
    assert.doesNotMatch(html.text, /\(\d{4}-\d{2}-\d{2}\)/);
  });

  it('is erased when I type my name, the partner is told that it ended, and what stays is said', async () => {
    const wrong = await as(MATEO).post<Failure>('/my-data/erase', { name: 'Mateo' });
    assert.equal(wrong.body.error.code, 'privacy.name-differs');
    assert.deepEqual(meetings(), [1, 1]);
    const { status, body } = await as(MATEO).post<EraseResponse>('/my-data/erase', { name: 'Mateo Rivera' });
    assert.equal(status, 200);
    assert.ok(body.kept.some(({ title }) => title === 'How the program is run'));
    await suite.product.runDueJobs();
    assert.deepEqual(meetings(), [0, 0]);
    const said = JSON.stringify(suite.connector.messages(AMARA));
    assert.match(said, /has ended/);
    assert.equal((await as(AMARA).get<HomeResponse>('/home')).body.relationship, null);
    const oid = suite.world.cast.find((one) => one.oid === MATEO)?.oid ?? '';
    const collections = await mongoose.connection.listCollections();
    for (const { name } of collections.filter((one) => !['agendaJobs'].includes(one.name))) {
      const kept = JSON.stringify(await mongoose.connection.collection(name).find().toArray());
      assert.doesNotMatch(kept, /Mateo|mateo/, name);
      assert.ok(!kept.includes(`entra:${suite.world.tenantId}:${oid}`), name);
    }
  });

  it('begins anew for somebody who comes back', async () => {
    const home = (await as(MATEO).get<HomeResponse>('/home')).body;
    assert.equal(home.me.displayName, 'Mateo Rivera');
    assert.equal(home.relationship, null);
    assert.notEqual(home.me.personId, suite.people.get(MATEO)?.id);
  });
});
