// The end of a mentoring in the tab, as people go through it: well and planned, or early.
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { ClosingWords } from '../../shared/api/farewell-api.js';
import type { PairsResponse } from '../../shared/api/pair-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf, type View } from './look.js';
import { openTab } from './open-tab.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const SOFIA = oidOf(9);
const WORDS: ClosingWords = {
  reflection: '',
  audience: 'pair',
  thanks: 'Your questions kept me awake.',
  next: ['stay-in-touch'],
  isDone: true,
};

describe('the end of a mentoring in the tab', function () {
  this.timeout(90_000);
  const tried = useBrowser();
  const desktop: View = { width: 1100, height: 900 };
  const phone: View = { width: 320, height: 800 };

  it('is named, written, and completed by both, with a certificate to take along', async () => {
    const { tab, page, problems } = await openTab(tried, MATEO, { view: desktop });
    await tab.getByRole('button', { name: 'Our space: Amara Okafor' }).click();
    await tab.getByRole('button', { name: 'Close it well' }).click();
    await tab.getByText('No last day is named yet.').waitFor();
    await tab.getByRole('button', { name: 'Name this day' }).click();
    await tab.getByText('Choose a day first.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByLabel('Name the last day').fill(dayIn(20));
    await tab.getByRole('button', { name: 'Name this day' }).click();
    await tab.getByText('You named it.').waitFor();
    await tab.getByLabel('What has changed for you').fill('I dare to speak in big rounds.');
    await tab.getByLabel('What would you like to thank Amara Okafor for?').fill('Your patience.');
    await tab.getByRole('checkbox', { name: 'Stay in touch' }).check();
    await tab.getByRole('checkbox', { name: 'Become a mentor' }).check();
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.').waitFor();
    await elsewhere(MATEO);
    await tab.getByLabel('What has changed for you').fill('I dare to speak up.');
    await tab.getByRole('button', { name: 'Save: I have finished' }).click();
    await tab.getByText('in another window').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await sayAs(AMARA, 0);
    await tab.getByRole('button', { name: 'Save what I typed here' }).click();
    await tab.getByText('Your mentoring is complete.').waitFor();
    await tab.getByText('All of you would like to stay in touch.').waitFor();
    await tab.getByText('Your questions kept me awake.').waitFor();
    await tab.getByText('I dare to speak up.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'My certificate' }).click();
    await tab.getByText('Mateo Rivera').waitFor();
    assert.equal(await tab.getByText('Sessions booked together').count(), 0);
    const file = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Download (HTML)' }).click();
    assert.equal((await file).suggestedFilename(), 'certificate.html');
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('409')),
      [],
    );
  });

  it('stays to be looked at from the home page, in every theme and at 320 pixels', async () => {
    const { tab, page, problems } = await openTab(tried, MATEO, { view: phone });
    await tab.getByText('My past mentoring').waitFor();
    await tab.getByRole('button', { name: 'Amara Okafor' }).click();
    await tab.getByText('This mentoring ended on').waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Look back' }).click();
    await tab.getByRole('button', { name: 'My certificate' }).waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'My certificate' }).click();
    await tab.getByText('Mateo Rivera').waitFor();
    await assertAccessibleInEveryTheme(page);
    assert.deepEqual(problems, []);
  });

  it('may come early, after being asked once more, without blame', async () => {
    const { tab, page, problems } = await openTab(tried, SOFIA, { view: phone });
    await tab.getByRole('button', { name: /^Our space: / }).click();
    await tab.getByRole('button', { name: 'Close it well' }).click();
    await tab.getByLabel('Name the last day').fill(dayIn(20));
    await tab.getByRole('button', { name: 'Name this day' }).click();
    await tab.getByRole('button', { name: 'Save: I have finished' }).waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Back to our space' }).click();
    await tab.getByText('Your mentoring comes to its end on').waitFor();
    await tab.getByRole('button', { name: 'End it now' }).click();
    await tab.getByText('neither of you is to blame').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Yes, end it' }).click();
    await tab.getByText('This mentoring ended on').waitFor();
    assert.equal(await tab.getByRole('button', { name: 'End it now' }).count(), 0);
    await tab.getByText('No goal was written here.').waitFor();
    await tab.getByRole('heading', { name: 'Actions' }).waitFor({ state: 'detached' });
    await tab.getByRole('heading', { name: 'Sessions' }).waitFor({ state: 'detached' });
    await tab.getByRole('heading', { name: 'What happened' }).waitFor();
    assert.deepEqual(await emptyParts(tab), [], 'each part of the page takes room for what it shows');
    assert.deepEqual(problems, []);
  });

  const emptyParts = (tab: FrameLocator) =>
    tab
      .getByRole('heading', { level: 1 })
      .locator('xpath=ancestor::*[count(*) > 2][1]/*')
      .evaluateAll((parts) =>
        parts
          .filter((one) => one.clientHeight === 0 && one.getClientRects().length > 0)
          .map((one) => one.outerHTML),
      );
  const as = (oid: string) => tabAs(tried.suite, oid);
  const wordsPath = async (oid: string) =>
    `/relationships/${(await as(oid).get<PairsResponse>('/relationships')).body.pairs[0]?.id}/farewell/words` as const;

  async function sayAs(oid: string, version: number, words = WORDS): Promise<void> {
    const { status } = await as(oid).put(await wordsPath(oid), { version, words });
    assert.equal(status, 200);
  }

  async function elsewhere(oid: string): Promise<void> {
    await sayAs(oid, 1, { ...WORDS, isDone: false });
  }

  function dayIn(days: number): string {
    return new Date(tried.suite.world.now().getTime() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
  }
});
