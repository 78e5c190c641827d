// The space of a mentoring group: who is who, whose goal it is, and words that are true for more than two.
import assert from 'node:assert/strict';
import { oidOf } from '../sandbox/cast.js';
import { DRAFT } from '../support/goal-draft.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf, type View } from './look.js';

const [INGRID, AISHA] = [oidOf(1), oidOf(11)];
const GROUP = `group-${INGRID}`;
const PHONE: View = { width: 320, height: 800 };
const TITLE = 'Lead the weekly planning on my own';

describe('the space of a group', function () {
  this.timeout(90_000);
  const tried = useBrowser(async (suite) => {
    const draft = { ...DRAFT, title: TITLE, measure: 'I led six of them.' };
    const asked = { id: crypto.randomUUID(), draft, isShared: true };
    const { status } = await tabAs(suite, AISHA).post(`/relationships/${GROUP}/goals`, asked);
    assert.ok(status < 300);
  });

  it('tells a mentee who mentors and who is a mentee, too', async () => {
    const { tab, problems } = await openAt(AISHA, '');
    await tab.getByText('Your mentor', { exact: true }).waitFor();
    await tab.getByText('Your fellow mentee', { exact: true }).waitFor();
    assert.equal(await tab.getByText('Your mentee', { exact: true }).count(), 0);
    assert.deepEqual(problems, []);
  });

  it('tells its mentor whose goal waits, and speaks of no two people', async () => {
    const { page, tab, problems } = await openAt(INGRID, '/goals', PHONE);
    await tab.getByText('Goal of Aisha Rahman').waitFor();
    await tab.getByRole('button', { name: TITLE }).click();
    await tab.getByText('Goal of Aisha Rahman').waitFor();
    assert.equal(await tab.getByText(/\bboth\b/i).count(), 0);
    await tab.getByRole('button', { name: 'Accept this goal' }).click();
    await tab.getByText(/^Accepted together on /).waitFor();
    assert.equal(await tab.getByText(/\bboth\b/i).count(), 0);
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(problems, []);
  });

  it('keeps a way back where something is not to be shown', async () => {
    const { page, tab } = await openAt(AISHA, '/session/nowhere');
    await tab.getByRole('heading', { name: 'This page cannot be shown' }).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Back to our space' }).click();
    await tab.getByRole('heading', { name: /^You(,| and) / }).waitFor();
  });

  async function openAt(oid: string, part: string, view?: View) {
    const look = await tried.open(tried.suite.teams.personUrl(oid), view);
    const frame = await frameOf(look.page, '/tab');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await frame.evaluate(`location.hash = ${JSON.stringify(`pair/${GROUP}${part}`)}`);
    return { ...look, tab: look.page.frameLocator('#tab') };
  }
});
