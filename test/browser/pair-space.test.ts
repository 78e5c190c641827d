// The shared space of a pair in Teams: what people do there often takes two taps at most from its page.
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { oidOf } from '../sandbox/cast.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf, type View } from './look.js';

const INGRID = oidOf(1);
const HANNAH = oidOf(6);
const SOFIA = oidOf(9);
const HOUR_MS = 60 * 60_000;
const PHONE: View = { width: 320, height: 800 };
/** What people do again and again is never further away. */
const MOST_TAPS = 2;
/** Of the API, until the whole page stands. */
const MOST_REQUESTS = 3;

describe('the shared space of a pair', function () {
  this.timeout(120_000);
  const tried = useBrowser((suite) => suite.product.runDueJobs());

  it('books, prepares and notes in two taps, and shows the partner at once', async () => {
    const { page, tab, problems } = await openSpace(SOFIA);
    await answerCheckIn(tab);
    await tab.getByRole('heading', { name: 'Agree how you want to work together' }).waitFor();
    await tab.getByText('What one of you will do goes here').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));

    await journey(tab, { button: 'Book a session' }, async () => {
      await tab
        .getByRole('radio', { name: /your time/ })
        .first()
        .waitFor();
      await tab.getByRole('button', { name: 'Back to our space' }).waitFor();
      return 'Book this time';
    });
    await tab.getByRole('heading', { name: 'Your session is booked' }).waitFor();
    await tab.getByRole('button', { name: 'Back to our space' }).click();

    await journey(tab, { button: /^Prepare: / }, async () => {
      await tab.getByLabel('My topics and questions').fill('How to say no\nMy next role');
      await assertAccessible(await frameOf(page, '/tab'));
      return 'Save my preparation';
    });
    await tab.getByText('Saved. Hannah Weber can read it now.').waitFor();
    await tab.getByRole('button', { name: 'Back to our space' }).click();
    await tab.getByText('You have prepared.').waitFor();

    await journey(tab, { button: 'Add an action' }, async () => {
      await tab.getByLabel('What will be done?').fill('Write to the team');
      return 'Save the action';
    });
    await journey(tab, { button: 'Share a link' }, async () => {
      await tab.getByLabel('What is it?').fill('A plan to copy');
      await tab.getByLabel(/^Link/).fill('https://contoso.sharepoint.com/plan');
      return 'Share it';
    });
    await journey(tab, { button: 'Say thank you' }, async () => {
      await tab.getByLabel('What are you thankful for?').fill('For your patience');
      return 'Send the thank-you';
    });
    await tab.getByRole('checkbox', { name: 'Write to the team' }).click();
    await tab.getByText('You did it: Write to the team').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));

    await tab.getByRole('link', { name: 'Chat in Teams with Hannah Weber' }).click();
    await page.getByText('Teams opens a chat with hannah.weber@waymark.example').waitFor();
    await tab.getByRole('link', { name: 'Call in Teams with Hannah Weber' }).click();
    await page.getByText('Teams opens a call with hannah.weber@waymark.example').waitFor();
    assert.deepEqual(problems, []);
  });

  it('opens with few requests, and asks only for changes while it stays open', async () => {
    const { page, tab } = await openSpace(SOFIA);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    await (await frameOf(page, '/tab')).evaluate('window.location.reload()');
    await tab.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.ok(asked.length > 0 && asked.length <= MOST_REQUESTS, asked.join(' '));

    await page.waitForRequest(/\/changes$/, { timeout: 60_000 });
    assert.ok(asked.length <= MOST_REQUESTS + 1, asked.join(' '));
  });

  it('says what is missing in a form, and gives the focus back when it closes', async () => {
    const { tab, problems } = await openSpace(SOFIA);
    await tab.getByRole('button', { name: 'Share an opportunity' }).press('Enter');
    await tab.locator('input:focus').waitFor();
    await tab.getByLabel('Link', { exact: true }).fill('http://unsafe.example');
    await tab.getByRole('button', { name: 'Share the opportunity' }).click();
    await tab.getByText('Please fill this in.').waitFor();
    await tab.getByText('A link begins with https://').waitFor();
    await tab.getByRole('button', { name: 'Cancel' }).click();
    await tab.locator(':focus', { hasText: 'Share an opportunity' }).waitFor();
    assert.deepEqual(problems, []);
  });

  it('summarizes in two taps, and the partner confirms in two', async () => {
    const [event] = tried.suite.graph.calendars.of(SOFIA);
    const end = event?.end.getTime() ?? 0;
    await tried.suite.world.moveClock(end - tried.suite.world.now().getTime() + HOUR_MS);
    const hannah = await openSpace(HANNAH, { clock: end + HOUR_MS });
    await answerCheckIn(hannah.tab);
    await journey(hannah.tab, { button: /^Write the summary: / }, async () => {
      await hannah.tab.getByText('How to say no').waitFor();
      await hannah.tab.getByLabel('Key points').fill('Saying no is a kindness');
      await hannah.tab.getByLabel('Action 1').last().fill('Practice it');
      await assertAccessible(await frameOf(hannah.page, '/tab'));
      return 'Save the summary';
    });
    await hannah.tab.getByText('Waits for a yes by Sofia Lindqvist.').waitFor();
    assert.deepEqual(hannah.problems, []);

    const sofia = await openSpace(SOFIA, { clock: end + HOUR_MS });
    await journey(sofia.tab, { button: /^Open the summary: / }, async () => 'Yes, that is it');
    await sofia.tab.getByText('All of you have confirmed this summary.').waitFor();
    assert.deepEqual(sofia.problems, []);
  });

  it('has no accessibility violation at 320 pixels in any theme, nor has the page of a group', async () => {
    const { page, tab, problems } = await openSpace(SOFIA, { view: PHONE });
    await tab.getByRole('button', { name: 'Add a decision' }).click();
    await tab.getByRole('button', { name: 'Save the decision' }).click();
    await tab.getByText('Please fill this in.').waitFor();
    await assertAccessibleInEveryTheme(page);
    const group = await openSpace(INGRID, { view: PHONE });
    await group.tab.getByText('This is a mentoring group').waitFor();
    await assertAccessible(await frameOf(group.page, '/tab'));
    assert.deepEqual([...problems, ...group.problems], []);
  });

  type Options = { view?: View; clock?: number };

  /** By way of the home page, as people come. @param clock what the page takes for now */
  async function openSpace(oid: string, { view, clock }: Options = {}) {
    const look = await tried.open('about:blank', view);
    if (clock) await look.page.clock.setFixedTime(clock);
    await look.page.goto(tried.suite.teams.personUrl(oid));
    const tab = look.page.frameLocator('#tab');
    await tab.getByRole('button', { name: /^Our space/ }).click();
    await tab.getByRole('heading', { name: /^You(,| and) / }).waitFor();
    await tab.getByRole('heading', { name: 'What happened' }).waitFor();
    return { ...look, tab };
  }

  /** From the page of the pair: one tap opens, what is typed is typed, and the next tap does it. */
  async function journey(tab: FrameLocator, start: { button: string | RegExp }, fill: () => Promise<string>) {
    await tab.getByRole('heading', { name: /^You(,| and) / }).waitFor();
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.click();
    };
    await tap(tab.getByRole('button', { name: start.button }).first());
    const last = await fill();
    await tap(tab.getByRole('button', { name: last }));
    assert.ok(taps <= MOST_TAPS);
  }

  async function answerCheckIn(tab: FrameLocator) {
    await tab.getByRole('radio', { name: 'All right' }).check();
    await tab.getByRole('button', { name: 'Send check-in' }).click();
    await tab.getByText('Thank you. Your check-in is in.').waitFor();
  }
});
