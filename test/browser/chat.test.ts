// The chat with the bot, by its page: written to, and its check-in card answered in place.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';
import { assertAccessible, type Look, openPage, type View } from './look.js';
import { openBrowser } from './open-browser.js';

const HANNAH = oidOf(6);
const SOFIA = oidOf(9);

describe('the chat with the bot', function () {
  this.timeout(90_000);
  let suite: Suite;
  let browser: Browser;
  const looks: Look[] = [];

  before(async () => {
    suite = await startSuite();
    await suite.connector.install(SOFIA);
    await suite.connector.install(HANNAH);
    await suite.product.runDueJobs();
    browser = await openBrowser();
  });

  afterEach(async () => {
    await Promise.all(looks.splice(0).map(({ close }) => close()));
  });

  after(async () => {
    await browser?.close();
    await suite?.stop();
  });

  it('greets, and answers what is written', async () => {
    const { page, problems } = await openChat(SOFIA);
    await page.getByText('Welcome to Waymark').waitFor();
    await page.getByRole('textbox', { name: 'Message' }).fill('help');
    await page.getByRole('textbox', { name: 'Message' }).press('Enter');
    await page.getByText('This is what I do:').waitFor();
    assert.deepEqual(problems, []);
  });

  it('takes the answer of a check-in card by keyboard, and shows it in place of the form', async () => {
    const { page, problems } = await openChat(SOFIA);
    await page.getByText('How is it going with Hannah Weber?').waitFor();
    await page.getByRole('button', { name: 'Send check-in' }).press('Enter');
    await page.getByText('Choose how it is going.').waitFor();
    await page.getByRole('radio', { name: 'Well', exact: true }).press('Space');
    await page.getByLabel('One thing that went well').fill('We laughed');
    await page.getByRole('button', { name: 'Send check-in' }).press('Enter');
    await page.getByText('Thank you, your check-in is done').waitFor();
    await page.getByText('You answered: Well (here in the chat).').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Send check-in' }).count(), 0);
    const { body } = await tabAs(suite, SOFIA).get<HomeResponse>('/home');
    assert.equal(body.checkIn?.mine?.rating, 4);
    assert.deepEqual(problems, []);
  });

  it('shows in the open chat what was answered in the tab meanwhile', async () => {
    const { page } = await openChat(HANNAH);
    await page.getByText('How is it going with Sofia Lindqvist?').waitFor();
    const tab = tabAs(suite, HANNAH);
    const id = (await tab.get<HomeResponse>('/home')).body.checkIn?.id ?? '';
    await tab.post(`/check-ins/${id}/answer`, { rating: 5, win: '', challenge: '' });
    await page.getByText('You answered: Very well (in the Waymark tab).').waitFor();
  });

  it('has no accessibility violation on a desktop and at 320 pixels', async () => {
    for (const view of [undefined, { width: 320, height: 800 }]) {
      const { page, problems } = await openChat(SOFIA, view);
      await page.getByText('Welcome to Waymark').waitFor();
      await assertAccessible(page);
      assert.deepEqual(problems, []);
    }
  });

  async function openChat(oid: string, view?: View) {
    const look = await openPage(browser, suite.connector.chatUrl(oid), view);
    looks.push(look);
    return look;
  }
});
