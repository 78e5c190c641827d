// Who may do what through the tab's API: every person at every route, and what a refusal leaves behind.
import assert from 'node:assert/strict';
import { tabRouter } from '../../../teams-app/router.js';
import { buildPages } from '../../sandbox/build-pages.js';
import { routesOf } from '../../support/routes-of.js';
import { whatIsKept } from './kept.js';
import { everybody, people, type Who } from './people.js';
import { addressOf, objectsOf, type Row } from './row.js';
import { greetEverybody, type Scene, setScene, UNKNOWN } from './scene.js';
import { tabTable } from './tab-table.js';

const REFUSED: ReadonlySet<number> = new Set([401, 403, 404]);
/** What members do with their own memories of a pair also after it has ended. */
const AFTER_THE_END = /\/(notes\/:noteId\/erase|notes-erase|notes-settings|in-touch|part-ways|veto)$/;

type Heard = { status: number; code: string };

describe('the authorization of the tab', () => {
  let scene: Scene;
  before(async function () {
    this.timeout(60_000);
    scene = await setScene();
    await greetEverybody(scene);
    await scene.suite.product.runDueJobs();
  });
  after(() => scene.suite.stop());

  /** Each signs in once. */
  const tokens = new Map<Who, Promise<string>>();
  const tokenOf = (who: Who): Promise<string> => {
    const token = tokens.get(who) ?? scene.suite.entra.issueTabToken(people[who]);
    tokens.set(who, token);
    return token;
  };
  const call = async (who: Who | 'nobody', row: Row, of = scene.of): Promise<Heard> => {
    const [method = '', path = ''] = row.what.split(' ');
    const { suite } = scene;
    const token = who === 'nobody' ? undefined : await tokenOf(who);
    const body = row.body?.(objectsOf(row, scene.of));
    const response = await fetch(`${suite.product.url}/api${addressOf(path, objectsOf(row, of))}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, code: /"code":"([^"]+)"/.exec(text)?.[1] ?? '' };
  };
  /** What somebody hears of what is not for them is asked once, and looked at from several sides. */
  const refusals = new Map<Row, Map<Who, Promise<Heard>>>();
  const refusal = (who: Who, row: Row): Promise<Heard> => {
    const ofRow = refusals.get(row) ?? new Map<Who, Promise<Heard>>();
    const heard = ofRow.get(who) ?? call(who, row);
    refusals.set(row, ofRow.set(who, heard));
    return heard;
  };
  const others = ({ may, unheard = [] }: Row) =>
    everybody.filter((who) => !may.includes(who) && !unheard.includes(who));

  it('has a line for every route, and no line for another', async () => {
    const deps = { entra: {}, newId: () => '', contextFor: () => ({}), pagesDir: await buildPages() };
    const routes = routesOf(tabRouter(deps as never)).filter((route) => route !== 'GET /tab');
    const lines = new Set(tabTable.map(({ what }) => what.replace(' /', ' /api/')));
    assert.deepEqual([...lines].sort(), [...new Set(routes)].sort());
  });

  it('refuses everybody who is not named in the line, and nothing changes by it', async () => {
    const before = await whatIsKept();
    const answers = await inTurn(tabTable, async (row) => {
      const heard = others(row).map(async (who) => ({ who, ...(await refusal(who, row)) }));
      await Promise.all((row.unheard ?? []).map((who) => call(who, row)));
      return (await Promise.all(heard))
        .filter(({ status }) => !REFUSED.has(status))
        .map(({ who, status, code }) => `${row.what}: ${who} got ${status} ${code}`);
    });
    assert.deepEqual(answers.flat(), []);
    assert.deepEqual(await whatIsKept(), before);
  });

  it('asks who calls before anything else, whatever is sent', async () => {
    const answers = await inTurn(tabTable, async (row) => {
      const [complete, incomplete] = await Promise.all([
        call('nobody', row),
        call('nobody', { ...row, ...(row.body ? { body: () => ({ wrong: true }) } : {}) }),
      ]);
      return [complete, incomplete].map(({ status }) => status);
    });
    assert.deepEqual([...new Set(answers.flat())], [401]);
  });

  it('says the same of what somebody may not see as of what does not exist', async () => {
    const nothing = { ...UNKNOWN, person: scene.of.person, module: scene.of.module };
    // Of a program that may be joined everybody knows.
    const rows = tabTable.filter(
      ({ what, on }) => what.includes(':') && !what.includes('/enrollment') && !on,
    );
    const answers = await inTurn(rows, async (row) => {
      const strangers = others(row).filter((who) => who === 'stranger' || who === 'fellow');
      const pairs = strangers.map(async (who) => {
        const [real, madeUp] = await Promise.all([refusal(who, row), call(who, row, nothing)]);
        return real.code === madeUp.code
          ? []
          : [`${row.what}: ${who} got ${real.code}, or else ${madeUp.code}`];
      });
      return (await Promise.all(pairs)).flat();
    });
    assert.deepEqual(answers.flat(), []);
  });

  it('leaves a pair that has ended to its members, who read it and change nothing in it', async () => {
    const rows = tabTable.filter(({ what, on }) => what.includes('/relationships/:id') && !on);
    const before = await whatIsKept();
    const answers = await inTurn(rows, async (row) => {
      const ended = { ...row, on: { relationship: 'endedRelationship' } };
      const isReading = row.what.startsWith('GET');
      if (AFTER_THE_END.test(row.what)) return [];
      const heard = await Promise.all(everybody.map(async (who) => ({ who, ...(await call(who, ended)) })));
      return heard
        .filter(({ who, status }) =>
          who === 'mentor' || who === 'former'
            ? REFUSED.has(status) || (status < 300 && !isReading)
            : status !== 404,
        )
        .map(({ who, status, code }) => `${row.what}: ${who} got ${status} ${code}`);
    });
    assert.deepEqual(answers.flat(), []);
    assert.deepEqual(await whatIsKept(), before);
  });

  it('lets in everybody who is named in the line', async () => {
    const answers = await inTurn(tabTable, async (row) => {
      const heard = await inTurn(row.may, async (who) => ({ who, ...(await call(who, row)) }));
      return heard
        .filter(({ status }) => REFUSED.has(status) || status >= 500)
        .map(({ who, status, code }) => `${row.what}: ${who} got ${status} ${code}`);
    });
    assert.deepEqual(answers.flat(), []);
  });
});

async function inTurn<One, Other>(all: readonly One[], act: (one: One) => Promise<Other>): Promise<Other[]> {
  const done: Other[] = [];
  for (const one of all) done.push(await act(one));
  return done;
}
