// The tab, framed by the Teams host page, as people use it: by eye, by keyboard, in every theme.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf } from './look.js';
import { focused, openTab } from './open-tab.js';

const HANNAH = oidOf(6);
const SOFIA = oidOf(9);
const LUCIA = oidOf(7);

describe('the tab in Teams', function () {
  this.timeout(90_000);
  const tried = useBrowser((suite) => suite.product.runDueJobs());

  it('answers a check-in and books a session with a Teams link, by keyboard alone', async () => {
    const { page, tab, problems } = await openTab(tried, SOFIA);
    await tab.getByRole('heading', { name: 'How is it going with Hannah Weber?' }).waitFor();
    await tab.getByRole('radio', { name: 'All right' }).waitFor();
    await tab.getByRole('heading', { name: 'Hello, Sofia' }).click();
    await press(page, 'Tab', 'Space', 'ArrowRight', 'ArrowRight', 'Tab');
    await page.keyboard.type('We found a rhythm');
    await press(page, 'Tab', 'Tab', 'Enter');
    await tab.getByText('Thank you. Your check-in is in.').waitFor();
    await tab.getByText('You answered: All right.').waitFor();

    await focused(tab, 'Find a time with Hannah Weber');
    await press(page, 'Tab', 'Enter');
    await tab
      .getByRole('radio', { name: /your time/ })
      .nth(2)
      .waitFor();
    await focused(tab, 'Book a session with Hannah Weber');
    await press(page, 'Tab', 'Tab', 'Space', 'Tab', 'Enter');
    await tab.getByRole('heading', { name: 'Your session is booked' }).waitFor();
    await focused(tab, 'Your session is booked');
    await assertAccessible(await frameOf(page, '/tab'));
    await press(page, 'Tab', 'Enter');
    await focused(tab, 'Hello, Sofia');

    const link = await tab.getByRole('link', { name: 'Join in Teams' }).getAttribute('href');
    assert.match(link ?? '', /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    assert.equal(tried.suite.graph.calendars.of(SOFIA).length, 1);
    assert.equal(tried.suite.graph.calendars.of(HANNAH).length, 1);
    await tab.getByRole('link', { name: 'Join in Teams' }).press('Enter');
    await page.getByText('Teams joins the meeting').waitFor();
    assert.deepEqual(problems, []);
  });

  it('shows the partner what was booked and answered, in the zone of the viewer', async () => {
    const { tab, problems } = await openTab(tried, HANNAH);
    await tab.getByText('Sofia Lindqvist has already answered.').waitFor();
    await tab.getByRole('link', { name: 'Join in Teams' }).waitFor();
    await tab.getByText('your time (Berlin)').waitFor();
    assert.deepEqual(problems, []);
  });

  it('plays the module to its end and shows it as completed', async () => {
    const { page, tab, problems } = await openTab(tried, SOFIA);
    await tab.getByRole('button', { name: 'Open the module' }).click();
    await tab.getByRole('button', { name: 'Start' }).click();
    for (let section = 1; section <= 6; section += 1) await tab.getByRole('button', { name: 'Next' }).click();
    await tab.getByLabel('Your thoughts').fill('She asked one more question than I expected.');
    await tab.getByRole('button', { name: 'Save and continue' }).click();
    for (const answer of [/^The person being mentored/, /^Getting to know/, /^Ask what your/, /^A summary:/])
      await tab.getByRole('radio', { name: answer }).check();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Finish the module' }).click();
    await tab.getByText('You answered 100 % of the quiz right.').waitFor();
    await tab.getByRole('button', { name: 'Back to my page' }).last().click();
    await tab.getByText('Completed with 100 %').waitFor();
    assert.deepEqual(problems, []);
  });

  it('shows a code that links a course, in a dialog that gives the focus back', async () => {
    const { page, tab, problems } = await openTab(tried, SOFIA);
    await tab.getByRole('button', { name: 'Link a course' }).press('Enter');
    await tab
      .getByRole('dialog')
      .getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
      .waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await focused(tab, 'Link a course');
    await tab.getByRole('button', { name: 'Link a course' }).waitFor();
    assert.deepEqual(problems, []);
  });

  it('follows the theme of Teams, without an accessibility violation at 320 pixels in any of them', async () => {
    const { page, tab, problems } = await openTab(tried, LUCIA, { view: { width: 320, height: 800 } });
    await tab.getByRole('button', { name: 'Send check-in' }).click();
    await tab.getByText('Choose how it is going.').waitFor();
    await assertAccessibleInEveryTheme(page);
    assert.deepEqual(problems, []);
  });

  it('begins in the theme that Teams has', async () => {
    const { tab } = await openTab(tried, LUCIA, { theme: 'contrast' });
    await tab.locator('[data-theme="contrast"]').waitFor();
  });

  it('says what to do when it is opened outside of Teams', async () => {
    const look = await tried.open(`${tried.suite.product.url}/tab`);
    await look.page.getByRole('heading', { name: 'Please open Waymark in Microsoft Teams' }).waitFor();
    await assertAccessible(look.page);
    assert.deepEqual(look.problems, []);
  });

  it('asks after a month whether the match works, and ends it on a no that was asked once more', async () => {
    await tried.suite.world.moveClock(31 * 24 * 60 * 60_000);
    await answerOpenCheckIn(LUCIA);
    const { page, tab, problems } = await openTab(tried, LUCIA, {
      theme: 'dark',
      view: { width: 320, height: 800 },
    });
    const frame = await frameOf(page, '/tab');
    const asks = tab.getByRole('heading', { name: 'Does the match with Claire Dubois work for you?' });
    await asks.waitFor();
    await tab.getByRole('button', { name: 'Yes, it works' }).waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Not sure, I would like to talk to somebody' }).press('Enter');
    await tab.getByText('Thank you. Your answer is kept.').waitFor();
    await focused(tab, 'Find a time with Claire Dubois');
    await tab.getByText('You can talk to People team, people@waymark.example').waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'No, I would like another match' }).press('Enter');
    await tab.getByRole('dialog').getByText('You two are not matched again.').waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Yes, end the match' }).press('Enter');
    await tab.getByText('Done. The match has ended').waitFor();
    await asks.waitFor({ state: 'detached' });
    await focused(tab, 'Hello, Lucía');
    await assertAccessible(frame);
    assert.deepEqual(problems, []);
  });

  async function answerOpenCheckIn(oid: string): Promise<void> {
    const person = tabAs(tried.suite, oid);
    const { checkIn } = (await person.get<HomeResponse>('/home')).body.relationship ?? {};
    await person.post(`/check-ins/${checkIn?.id}/answer`, { rating: 3, win: '', challenge: '' });
  }

  async function press(page: Page, ...keys: string[]) {
    for (const key of keys) await page.keyboard.press(key);
  }
});
