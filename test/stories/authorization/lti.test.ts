// Who may do what through the API of the page in the LMS: every visitor at every route.
import assert from 'node:assert/strict';
import { ltiDoor } from '../../../lti-tool/router.js';
import type { LinkCodeResponse } from '../../../shared/api/tab-api.js';
import { putProgram } from '../../../shared/programs/program-actions.js';
import { buildPages } from '../../sandbox/build-pages.js';
import { enrollmentForm } from '../../support/enrollment-form.js';
import { launch, ltiPage } from '../../support/lti-client.js';
import { routesOf } from '../../support/routes-of.js';
import { type Suite, startSuite } from '../../support/suite.js';
import { tabAs } from '../../support/tab-client.js';
import { whatIsKept } from './kept.js';
import { people } from './people.js';
import { inDesign } from './scene.js';

/** Whoever launched the module in the course, each with their account there. */
const visitors = {
  learner: '901',
  /** The mentee of the pair, who linked both accounts. */
  linked: '103',
  /** Teaches the course. */
  instructor: '111',
};
type Visitor = keyof typeof visitors;
type Caller = Visitor | 'whoever left' | 'tab' | 'nobody';

const all = Object.keys(visitors) as Visitor[];
const callers: readonly Caller[] = [...all, 'whoever left', 'tab', 'nobody'];
const MODULE = '/modules/virtual-mentoring-basics';

type Line = { what: string; may: readonly Caller[]; at: string; body?: object };

const line = (what: string, may: readonly Caller[], more: { at?: string; body?: object } = {}): Line => ({
  ...{ what, may, at: what.split(' ')[1] ?? '' },
  ...more,
});
const enrollment = '/programs/first-steps/enrollment';
const until = () => new Date(Date.now() + 10 * 24 * 60 * 60_000).toISOString();

/** Everybody who is not named is refused. */
const ltiTable: readonly Line[] = [
  line('POST /session', all, { body: {} }),
  line('GET /page', all),
  line('GET /mentoring', all),
  line('GET /programs', all),
  line('GET /modules/:id', all, { at: MODULE }),
  line('POST /modules/:id/reflection', all, { at: `${MODULE}/reflection`, body: { text: 'I listen' } }),
  line('POST /modules/:id/complete', all, { at: `${MODULE}/complete`, body: { quizAnswers: {} } }),
  line('GET /programs/:id/enrollment', [], { at: '/programs/drawing-board/enrollment' }),
  line('PUT /programs/:id/enrollment', [], {
    at: '/programs/drawing-board/enrollment',
    body: enrollmentForm,
  }),
  line('GET /programs/:id/enrollment', all, { at: enrollment }),
  line('POST /programs/:id/enrollment/pause', ['linked'], {
    at: `${enrollment}/pause`,
    body: { until: until() },
  }),
  line('POST /programs/:id/enrollment/resume', ['linked'], { at: `${enrollment}/resume`, body: {} }),
  line('POST /programs/:id/enrollment/withdraw', ['linked'], { at: `${enrollment}/withdraw`, body: {} }),
  line('PUT /programs/:id/enrollment', all, { at: enrollment, body: enrollmentForm }),
  line('POST /link', all, { body: {} }),
];

/** They let people in, and are for whoever comes from a platform that is known: see lti-launch.test.ts. */
const ENTRANCES = ['GET /lti/login', 'POST /lti/login', 'POST /lti/launch', 'GET /lti/keys'];

describe('the authorization of the page in the LMS', () => {
  let suite: Suite;
  let tokens: Readonly<Record<Visitor | 'whoever left', string>>;
  let routes: readonly string[];
  before(async () => {
    // A door of its own, that is only looked at; the one that is started last sends scores.
    const deps = { pagesDir: await buildPages(), privateHosts: [], publicUrl: 'https://waymark.example' };
    routes = routesOf(ltiDoor(deps as never).router).filter((route) => !ENTRANCES.includes(route));
    suite = await startSuite();
    const left = await visit('learner');
    await suite.world.moveClock(9 * 60 * 60_000);
    await putProgram(inDesign('somebody'));
    const linked = await visit('linked');
    const tab = tabAs(suite, people.mentee);
    const { code } = (await tab.post<LinkCodeResponse>('/link-codes')).body;
    assert.equal((await ltiPage(suite, linked).post('/link', { code })).status, 200);
    const [learner, instructor] = [await visit('learner'), await visit('instructor')];
    tokens = { learner, instructor, linked: await visit('linked'), 'whoever left': left };
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  const visit = async (who: Visitor) => {
    const { session } = await launch(suite, { courseId: 'lead-101', lmsUserId: visitors[who] });
    assert.ok(session);
    return session.token;
  };
  const tokenOf = async (who: Caller) => {
    if (who === 'nobody') return undefined;
    return who === 'tab' ? suite.entra.issueTabToken(people.mentee) : tokens[who];
  };
  const call = async (url: string, { what, body }: Line, token: string | undefined) => {
    const response = await fetch(`${suite.product.url}${url}`, {
      method: what.split(' ')[0] ?? '',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    await response.text();
    return response.status;
  };

  it('has a line for every route, and no line for another', () => {
    const lines = new Set(ltiTable.map(({ what }) => what.replace(' /', ' /lti/api/')));
    assert.deepEqual([...lines].sort(), [...routes].sort());
  });

  it('refuses everybody who is not named in the line, and nothing changes by it', async () => {
    const before = await whatIsKept();
    const wrong: string[] = [];
    const others = ltiTable.flatMap((one) =>
      callers.filter((who) => !one.may.includes(who)).map((who) => ({ one, who })),
    );
    for (const { one, who } of others) {
      const status = await call(`/lti/api${one.at}`, one, await tokenOf(who));
      const isVisitor = all.some((visitor) => visitor === who);
      if (status !== (isVisitor ? 404 : 401)) wrong.push(`${one.what}: ${who} got ${status}`);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await whatIsKept(), before);
  });

  it('opens no other door with what opens this one', async () => {
    const statuses = new Set<number>();
    for (const one of ltiTable)
      for (const who of all) statuses.add(await call(`/api${one.at}`, one, tokens[who]));
    assert.deepEqual([...statuses], [401]);
  });

  it('lets in everybody who is named in the line', async () => {
    const wrong: string[] = [];
    for (const one of ltiTable)
      for (const who of one.may) {
        const status = await call(`/lti/api${one.at}`, one, await tokenOf(who));
        if (status >= 500 || [401, 403, 404].includes(status))
          wrong.push(`${one.what}: ${who} got ${status}`);
      }
    assert.deepEqual(wrong, []);
  });
});
