// The chat with the bot, by its page: written to, and its check-in card answered in place.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, type View } from './look.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const SOFIA = oidOf(9);
const HANNAH = oidOf(6);

describe('the chat with the bot', function () {
  this.timeout(90_000);
  const tried = useBrowser();

  const open = (oid: string, view?: View) => tried.open(tried.suite.connector.chatUrl(oid), view);
  const cardButton = (page: Page) => page.locator('article').getByRole('button', { name: 'Send check-in' });
  const write = async (page: Page, text: string) => {
    await page.getByLabel('Message to Waymark').fill(text);
    await page.keyboard.press('Enter');
  };

  it('adds the app, puts the focus where the next step is, and talks', async () => {
    const { page, problems } = await open(MATEO);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Add Waymark' }).press('Enter');
    await page.getByText('Welcome to Waymark').waitFor();
    await page.locator('#text:focus').waitFor();
    await page.keyboard.type('hi');
    await page.keyboard.press('Enter');
    await page.getByText('Hello Mateo Rivera!').waitFor();
    await assertAccessible(page);
    assert.deepEqual(problems, []);
  });

  it('answers a card by keyboard alone, and keeps the focus on it', async () => {
    const { page, problems } = await open(SOFIA);
    await page.getByRole('button', { name: 'Add Waymark' }).press('Enter');
    await tried.suite.product.runDueJobs();
    const send = cardButton(page);
    await send.waitFor();
    await send.press('Enter');
    await page.getByText('Choose how it is going.').first().waitFor();
    await assertAccessible(page);
    await page.getByRole('radio', { name: 'Well', exact: true }).press('Space');
    await page.getByLabel('One thing that went well').press('a');
    await send.press('Enter');
    await page.getByText('your check-in is done').waitFor();
    await page.locator('article:focus', { hasText: 'your check-in is done' }).waitFor();
    await assertAccessible(page);
    const { body } = await tabAs(tried.suite, SOFIA).get<HomeResponse>('/home');
    assert.equal(body.relationship?.checkIn?.mine?.rating, 4);
    assert.deepEqual(problems, []);
  });

  it('shows in the open chat what was answered in the tab meanwhile', async () => {
    await tried.suite.connector.install(AMARA);
    await tried.suite.product.runDueJobs();
    const { page } = await open(AMARA);
    await cardButton(page).waitFor();
    const tab = tabAs(tried.suite, AMARA);
    const id = (await tab.get<HomeResponse>('/home')).body.relationship?.checkIn?.id ?? '';
    await tab.post(`/check-ins/${id}/answer`, { rating: 5, win: '', challenge: '' });
    await page.getByText('You answered: Very well (in the Waymark tab).').waitFor();
  });

  it('shows that a message is on its way, and why one failed', async () => {
    const { page } = await open(HANNAH);
    await page.getByRole('button', { name: 'Add Waymark' }).click();
    await page.getByText('Welcome to Waymark').waitFor();
    const release = tried.suite.connector.hold();
    await write(page, 'help');
    await page.locator('article', { hasText: 'Sending' }).waitFor();
    release();
    await page.getByText('This is what I do').waitFor();
    tried.suite.connector.setBotEndpoint('http://127.0.0.1:9/');
    await write(page, 'are you there?');
    await page.getByText('Not sent: Waymark could not be reached.').waitFor();
    tried.suite.connector.setBotEndpoint(`${tried.suite.product.url}/api/messages`);
  });

  for (const dark of [false, true])
    it(`has no accessibility violation at 320 pixels, ${dark ? 'dark' : 'light'}`, async () => {
      await tried.suite.connector.install(MATEO);
      await tried.suite.product.runDueJobs();
      const { page } = await open(MATEO, { width: 320, height: 700, dark });
      await cardButton(page).waitFor();
      await assertAccessible(page);
    });
});
