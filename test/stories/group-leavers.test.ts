// What who left a group can still look at: all of it as it was on that day, whatever the others do afterwards.
import assert from 'node:assert/strict';
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { AsyncResponse } from '../../shared/api/personal-api.js';
import type { EntriesResponse } from '../../shared/api/space-api.js';
import type { SessionResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { INGRID, personIdOf } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';
import { goalDraft, lastWords, proposal } from './authorization/bodies.js';

const AISHA = oidOf(11);
const GRACE = oidOf(14);
const GROUP = `group-${INGRID}`;
const PATH = `/relationships/${GROUP}` as const;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const [OLDER, NEWER] = ['OLDER', 'NEWER'];

/** `:…` stands for what was made before Grace left. */
const looks = [
  ...['', '/sessions', '/timeline', '/agenda', '/waiting', '/entries', '/agreement', '/farewell', '/goals'],
  ...['/exchange', '/prompts', '/partner-cards', '/keepsake.html'],
].map((part) => `${PATH}${part}`);
const named = ['/goals/:goal', '/sessions/:held/notes', '/sessions/:planned/notes'];
/** What is the same for those who remain. */
const others = [`${PATH}/certificate`, '/sessions/:planned/agenda', '/past-relationships', '/my-data'];

describe('who left a group', () => {
  let suite: Suite;
  const ids: Record<string, string> = { goal: crypto.randomUUID() };
  const then = new Map<string, string>();
  const now = new Map<string, string>();
  const remaining = new Map<string, string[]>();

  const as = (oid: string) => tabAs(suite, oid);
  const look = async (oid: string, path: string): Promise<string> => {
    const token = await suite.entra.issueTabToken(oid);
    const address = path.replace(/:(\w+)/, (_, name: string) => ids[name] ?? '');
    const response = await fetch(`${suite.product.url}/api${address}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.text();
  };
  const lookAt = async (seen: Map<string, string>) => {
    for (const path of [...looks, ...named, ...others]) seen.set(path, await look(GRACE, path));
    for (const path of [...looks, ...named])
      remaining.set(path, [...(remaining.get(path) ?? []), await look(INGRID, path)]);
  };
  const send = async (oid: string, what: string, body: object = {}) => {
    const [method, path = ''] = what.replace(/:(\w+)/, (_, name: string) => ids[name] ?? '').split(' ');
    const heard = await as(oid).send(method ?? '', path, body);
    assert.ok(heard.status < 300, `${what}: ${heard.status} ${JSON.stringify(heard.body)}`);
    return heard.body;
  };
  const add = (oid: string, text: string) =>
    send(oid, `POST ${PATH}/entries`, {
      requestId: crypto.randomUUID(),
      content: { kind: 'action', text, ownerId: personIdOf(suite, AISHA) },
    });
  const book = async (days: number) => {
    const start = new Date(suite.world.now().getTime() + days * DAY);
    const end = new Date(start.getTime() + HOUR / 2);
    const times = { start: start.toISOString(), end: end.toISOString() };
    const request = { relationshipId: GROUP, ...times, requestId: crypto.randomUUID() };
    return ((await send(INGRID, 'POST /sessions', request)) as SessionResponse).session.id;
  };
  const prepare = (oid: string, session: 'held' | 'planned', word: string) =>
    send(oid, `POST /sessions/:${session}/preparation`, { topics: [word], outcome: word, version: 0 });
  const hopes = (oid: string, word: string) =>
    send(oid, `PUT ${PATH}/exchange`, {
      ...{ state: 'written', version: 0, words: { hopes: word, fears: '', help: '' } },
    });
  const draft = async (oid: string, word: string) => {
    const { open, next } = (await as(oid).get<AgreementResponse>(`${PATH}/agreement`)).body;
    const texts = { ...proposal.texts, limits: word };
    await send(oid, `PUT ${PATH}/agreement/draft`, {
      ...{ number: (open ?? next).number, saved: 0, isHandedIn: true, proposal: { ...proposal, texts } },
    });
  };
  const answer = async (oid: string, word: string) => {
    const { checkIn } = (await as(oid).get<PairResponse>(PATH)).body;
    await send(oid, `POST /check-ins/${checkIn?.id}/answer`, { rating: 4, win: word, challenge: '' });
  };
  const closeActions = async (oid: string) => {
    const { entries } = (await as(oid).get<EntriesResponse>(`${PATH}/entries`)).body;
    for (const { id, version } of entries)
      await send(oid, `POST ${PATH}/entries/${id}/close`, { version, isClosed: true });
  };
  const writePrompt = async (oid: string, word: string) => {
    const { rounds } = (await as(oid).get<AsyncResponse>(`${PATH}/prompts`)).body;
    await send(oid, `PUT ${PATH}/prompts/${rounds[0]?.id}`, {
      ...{ state: 'written', version: 0, words: { text: word } },
    });
  };

  before(async function () {
    this.timeout(120_000);
    suite = await startSuite();
    ids['held'] = await book(1);
    ids['planned'] = await book(12);
    await prepare(INGRID, 'held', OLDER);
    await prepare(INGRID, 'planned', OLDER);
    await suite.world.moveClock(2 * DAY);
    await send(GRACE, `POST ${PATH}/goals`, { id: ids['goal'], draft: goalDraft, isShared: true });
    await send(INGRID, 'POST /goals/:goal/accept', { revision: 1 });
    await send(INGRID, `PUT ${PATH}/prompts`, { isOn: true, everyDays: 7 });
    await send(INGRID, `POST ${PATH}/farewell/day`, { version: 0, endsOn: dayIn(60) });
    await add(INGRID, OLDER);
    await hopes(INGRID, OLDER);
    await hopes(GRACE, OLDER);
    await draft(INGRID, OLDER);
    await answer(GRACE, OLDER);
    await suite.product.runDueJobs();
    await send(GRACE, `POST ${PATH}/farewell/part-ways`);
    await suite.product.runDueJobs();
    await suite.world.moveClock(HOUR);
    await lookAt(then);

    await add(INGRID, NEWER);
    for (const oid of [INGRID, AISHA])
      await send(oid, 'PUT /my-card', { form: { style: NEWER }, version: 0 });
    await closeActions(AISHA);
    await hopes(AISHA, NEWER);
    for (const oid of [INGRID, AISHA]) await draft(oid, NEWER);
    await answer(AISHA, NEWER);
    await prepare(AISHA, 'planned', NEWER);
    const summary = { requestId: crypto.randomUUID(), seen: [], decisions: [NEWER], actions: [] };
    await send(AISHA, 'POST /sessions/:held/summary', { ...summary, keyPoints: [NEWER] });
    await writePrompt(INGRID, NEWER);
    await send(INGRID, `POST ${PATH}/farewell/day`, { version: 1, endsOn: dayIn(70) });
    await send(INGRID, `PUT ${PATH}/farewell/words`, { version: 0, words: { ...lastWords, thanks: NEWER } });
    await suite.world.moveClock(14 * DAY + HOUR);
    await book(3);
    await lookAt(now);
  });
  after(() => suite.stop());

  const dayIn = (days: number) =>
    new Date(suite.world.now().getTime() + days * DAY).toISOString().slice(0, 10);

  for (const path of [...looks, ...named, ...others])
    it(`is shown nothing newer by ${path.replace(PATH, '.')}`, () =>
      assert.equal(lasting(now.get(path)), lasting(then.get(path))));

  it('has no part in the check-in that was opened since', () => {
    const checkInIn = (seen: Map<string, string>) =>
      (JSON.parse(seen.get(PATH) ?? '') as PairResponse).checkIn;
    assert.equal(checkInIn(then)?.mine?.rating, 4);
    assert.equal(checkInIn(now), null);
  });

  it('is in this told from those who remain', () => {
    const unchanged = [...remaining].filter(([, [first, second]]) => first === second).map(([path]) => path);
    assert.deepEqual(
      unchanged.map((path) => path.replace(PATH, '.')),
      [],
    );
  });
});

/** Without what tells the day, or how often something was saved or told. */
function lasting(text = ''): string {
  return text
    .replace(/"version":\d+/g, '')
    .replace(/"today":"[^"]+"/g, '')
    .replace(/"label":"Number","value":"\d+"/, '')
    .replace(/"checkIn":(null|\{.*?"mine":\{.*?\}\})/, '');
}
