// The pages of the LMS double in a browser: a launch in a frame, a score that arrives, and everything accessible.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { assertAccessible, type Look, openPage, type View } from '../browser/look.js';
import { openBrowser } from '../browser/open-browser.js';
import { COURSE, type LmsSuite, STUDENT, startLmsSuite, TEACHER } from './lms-suite.js';

const NARROW: View = { width: 320, height: 800 };

describe('the pages of the LMS double', function () {
  this.timeout(90_000);
  let browser: Browser;
  let suite: LmsSuite;
  let look: Look;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    suite = await startLmsSuite();
  });
  afterEach(async () => {
    assert.deepEqual(look.problems, []);
    await look.close();
    await suite.stop();
  });

  it('opens the tool in a frame of another site, and shows the score when it arrives', async () => {
    look = await openPage(browser, suite.lms.courseUrl(COURSE, STUDENT), NARROW);
    const { page } = look;
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Virtual mentoring basics', exact: true }).click();
    const name = 'Mateo Rivera opens virtual-mentoring-basics';
    await page.frameLocator('iframe').getByRole('heading', { name }).waitFor();
    await page.getByText('Not graded yet').waitFor();
    await suite.score();
    await page.getByRole('status').filter({ hasText: 'Your grade arrived: 85 / 100' }).waitFor();
    await page.getByText('85 / 100', { exact: true }).waitFor();
    await assertAccessible(page);
  });

  it('opens the tool in a window of its own', async () => {
    look = await openPage(browser, suite.lms.courseUrl(COURSE, STUDENT));
    const popup = look.page.waitForEvent('popup');
    await look.page.getByRole('link', { name: 'Open in a new window' }).click();
    await (await popup).getByRole('heading', { name: 'Mateo Rivera opens' }).waitFor();
  });

  it('shows a teacher the scores of the course as they arrive', async () => {
    look = await openPage(browser, suite.lms.courseUrl(COURSE, TEACHER), NARROW);
    const { page } = look;
    await page.getByRole('link', { name: 'Gradebook' }).click();
    const row = page.getByRole('row', { name: 'Mateo Rivera' });
    await row.getByRole('cell', { name: '–' }).waitFor();
    await suite.score({ comment: 'Well done' });
    await row.getByRole('cell', { name: '85 / 100' }).waitFor();
    await row.getByRole('cell', { name: 'Well done' }).waitFor();
    await assertAccessible(page);
  });

  it('lets a visitor become somebody else, and says so on pages that are still open', async () => {
    look = await openPage(browser, suite.lms.url);
    const { page } = look;
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Mateo Rivera' }).click();
    const other = await page.context().newPage();
    await other.goto(suite.lms.courseUrl(COURSE, TEACHER));
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await page.getByText('This browser is now signed in as Aisha Rahman.').waitFor();
    await page.getByRole('link', { name: 'Continue as before' }).click();
    await page.getByRole('navigation', { name: 'You' }).getByText('Mateo Rivera').waitFor();
  });

  it('lets the administrator activate a tool', async () => {
    look = await openPage(browser, suite.lms.adminUrl, NARROW);
    const { page } = look;
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Hide from teachers: Waymark' }).click();
    await page.getByRole('button', { name: 'Show in activity chooser: Waymark' }).waitFor();
    assert.equal(suite.lms.tools()[0]?.isInChooser, false);
  });

  it('returns to the list when a tool that registers itself asks to be closed', async () => {
    look = await openPage(browser, suite.lms.adminUrl);
    const { page } = look;
    await page.getByLabel("The tool's registration URL").fill(`${suite.tool.url}/register`);
    await page.getByRole('button', { name: 'Register' }).click();
    await page.frameLocator('iframe').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'Tools', level: 1 }).waitFor();
  });
});
