// The waiting list in the tab: read what a program is for, join late, and be let in by its manager.
import assert from 'node:assert/strict';
import { CLAIRE, INGRID, setUpSpring } from '../support/matching-program.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf } from './look.js';
import { focused, openTab } from './open-tab.js';

describe('the waiting list in the tab', function () {
  this.timeout(120_000);
  const tried = useBrowser(setUpSpring);

  it('is joined by somebody who comes late, by keyboard', async () => {
    const { page, tab, problems } = await openTab(tried, CLAIRE, { view: { width: 320, height: 800 } });
    await tab.getByRole('button', { name: 'All programs' }).press('Enter');
    await tab.getByRole('button', { name: 'Join the waiting list: Program spring' }).press('Enter');
    await focused(tab, 'My part in Program spring');
    await tab.getByText('It takes 26 weeks, and is looked after by Ingrid Solberg.').waitFor();
    await tab.getByRole('heading', { name: 'Put yourself on the waiting list' }).waitFor();
    await tab.getByRole('checkbox', { name: /^I agree/ }).press('Space');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Join the waiting list' }).press('Enter');
    await focused(tab, 'You are on the waiting list');
    assert.deepEqual(problems, []);
  });

  it('is let in by a manager, who may also take the last step back', async () => {
    const { page, tab, problems } = await openTab(tried, INGRID);
    await tab.getByRole('button', { name: 'Manage: Program spring' }).press('Enter');
    await tab.getByRole('button', { name: 'Participants' }).press('Enter');
    await tab.getByText(/^1 person waits for a place\./).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Let everybody in' }).press('Enter');
    await tab.getByText(/waits for a place/).waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Back to the program' }).press('Enter');
    await tab.getByRole('button', { name: 'Back to “Enroll”' }).press('Enter');
    await focused(tab, 'Next step: Match');
    assert.deepEqual(problems, []);
  });
});
