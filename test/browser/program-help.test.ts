// What helps a manager to set a program up in the tab: what objectives suggest, and an example of a list.
import assert from 'node:assert/strict';
import { CLAIRE, setUpSpring } from '../support/matching-program.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessibleInEveryTheme } from './look.js';
import { openTab } from './open-tab.js';

describe('the help for a manager', function () {
  this.timeout(120_000);
  const tried = useBrowser(setUpSpring);

  const openProgram = async () => {
    const look = await openTab(tried, CLAIRE);
    await look.tab.getByRole('button', { name: 'Manage: Program autumn' }).press('Enter');
    await look.tab.getByRole('heading', { name: 'Program autumn' }).waitFor();
    return look;
  };

  it('offers what other objectives suggest, and takes it only when asked', async () => {
    const { page, tab, problems } = await openProgram();
    const chosen = (name: RegExp) => tab.getByRole('radio', { name }).and(tab.locator(':checked')).waitFor();
    await chosen(/^Learn and practice/);
    await tab.getByRole('checkbox', { name: 'Skill development' }).press('Space');
    await tab.getByRole('checkbox', { name: 'Leadership' }).press('Space');
    await chosen(/^Learn and practice/);
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Take what these objectives suggest' }).press('Enter');
    await tab.getByText('Agenda, measures and what counts are as these objectives suggest.').waitFor();
    await chosen(/^Lead others/);
    await tab.getByRole('button', { name: 'Save settings' }).press('Enter');
    await tab.getByText('Saved.').waitFor();
    await chosen(/^Lead others/);
    assert.deepEqual(problems, []);
  });

  it('gives an example of a list to import', async () => {
    const { page, tab, problems } = await openProgram();
    await tab.getByRole('button', { name: 'Participants' }).press('Enter');
    await tab.getByRole('button', { name: 'Import a list' }).press('Enter');
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Download an example' }).press('Enter');
    assert.equal((await download).suggestedFilename(), 'example.csv');
    assert.deepEqual(problems, []);
  });
});
