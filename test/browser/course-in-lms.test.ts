// The module inside a course page of another site, with third-party cookies blocked, as learners and teachers see it.
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { LinkCodeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf, type View } from './look.js';

const noah = { courseId: 'lead-101', lmsUserId: '901' };
const lucia = { courseId: 'lead-101', lmsUserId: '107', oid: oidOf(7) };
const teacher = { courseId: 'lead-101', lmsUserId: '111' };

describe('the module in a course of the LMS', function () {
  this.timeout(90_000);
  const tried = useBrowser();

  it('is completed in the frame, and its score arrives on the course page and in the gradebook', async () => {
    const { page, module, problems } = await openActivity(noah);
    await complete(module);
    await page.locator('[data-points]', { hasText: '100' }).waitFor();
    assert.equal(
      tried.suite.lms.gradebook('lead-101').find(({ lmsUserId }) => lmsUserId === '901')?.score,
      100,
    );
    await page.goto(tried.suite.lms.courseUrl(teacher.courseId, teacher.lmsUserId));
    await page.getByRole('link', { name: 'Gradebook' }).first().click();
    await page.getByRole('row', { name: /Noah Fischer.*100/ }).waitFor();
    assert.deepEqual(problems, []);
  });

  it('links the course account with Teams by code, and the tab shows what the course knows', async () => {
    const { page, module, problems } = await openActivity(lucia);
    await complete(module);
    const { code } = (await tabAs(tried.suite, lucia.oid).post<LinkCodeResponse>('/link-codes')).body;
    await module.getByRole('button', { name: 'Link with Teams' }).press('Enter');
    await module.getByLabel('Code from Teams').fill(code);
    await module.getByRole('button', { name: 'Link', exact: true }).press('Enter');
    await module.getByText('Linked. You are Lucía Fernández here and in Teams.').waitFor();
    await page.goto(tried.suite.teams.personUrl(lucia.oid));
    await page.frameLocator('#tab').getByText('Completed with 100 %').waitFor();
    assert.deepEqual(problems, []);
  });

  it('says what to do with a wrong code, and keeps what was typed', async () => {
    const { module } = await openActivity(noah);
    await module.getByRole('button', { name: 'Link with Teams' }).click();
    await module.getByLabel('Code from Teams').fill('AAAA-BBBB');
    await module.getByRole('button', { name: 'Link', exact: true }).click();
    await module.getByText(/This code is not valid/).waitFor();
    assert.equal(await module.getByLabel('Code from Teams').inputValue(), 'AAAA-BBBB');
  });

  it('has no accessibility violation on a desktop, at 320 pixels, and in the dark', async () => {
    for (const view of [
      { width: 1100, height: 900 },
      { width: 320, height: 800 },
      { width: 320, height: 800, dark: true },
    ]) {
      const { page, problems } = await openActivity(noah, view);
      await assertAccessible(await frameOf(page, '/lti/launch'));
      await assertAccessible(page);
      assert.deepEqual(problems, []);
    }
  });

  it('says what to do when the page is opened a second time', async () => {
    const { page } = await openActivity(noah);
    const again = await page.context().newPage();
    const login = await again.goto(`${tried.suite.product.url}/lti/launch`);
    assert.equal(login?.status(), 404);
    await again.setContent(
      `<form method="post" action="${tried.suite.product.url}/lti/launch"><input name="state" value="${'a'.repeat(43)}"><input name="id_token" value="x"><button>Go</button></form>`,
    );
    await again.getByRole('button').click();
    await again.getByRole('heading', { name: 'This page could not be opened' }).waitFor();
    await assertAccessible(again);
  });

  async function openActivity(who: { courseId: string; lmsUserId: string }, view?: View) {
    const look = await tried.open(tried.suite.lms.courseUrl(who.courseId, who.lmsUserId), view);
    await look.page.getByRole('link', { name: 'Virtual mentoring basics', exact: true }).click();
    const module = look.page.frameLocator('iframe');
    await module.getByRole('heading', { name: 'Virtual mentoring basics' }).waitFor();
    return { ...look, module };
  }

  async function complete(module: FrameLocator) {
    const begin = module.getByRole('button', { name: 'Start' });
    await begin.click();
    for (let section = 1; section <= 6; section += 1)
      await module.getByRole('button', { name: 'Next' }).click();
    await module.getByLabel('Your thoughts').fill('Somebody who listened.');
    await module.getByRole('button', { name: 'Save and continue' }).click();
    for (const answer of [/^The person being mentored/, /^Getting to know/, /^Ask what your/, /^A summary:/])
      await module.getByRole('radio', { name: answer }).check();
    await module.getByRole('button', { name: 'Finish the module' }).click();
    await module.getByText('You answered 100 % of the quiz right.').waitFor();
  }
});
