// Telling a concern in the tab, looking after it, and one's own data, as people do it.
import assert from 'node:assert/strict';
import { addContact } from '../../shared/concerns/concern-contacts.js';
import { oidOf } from '../sandbox/cast.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf } from './look.js';
import { openTab } from './open-tab.js';

const MATEO = oidOf(3);
const SOFIA = oidOf(9);
const AISHA = oidOf(11);
const CLAIRE = oidOf(12);

describe('concerns in the tab', function () {
  this.timeout(90_000);
  const tried = useBrowser(async (suite) => {
    const manager = suite.people.get(AISHA)?.id ?? '';
    const actor = { kind: 'person' as const, personId: manager, personIds: [manager], roles: [] };
    const email = suite.people.get(CLAIRE)?.email ?? '';
    await addContact({ actor } as never, 'first-steps', email);
  });

  it('are told from the space of the pair, read by the contact alone, and answered', async () => {
    const { tab, page, problems } = await openTab(tried, MATEO);
    await tab.getByRole('button', { name: 'Our space: Amara Okafor' }).click();
    await tab.getByRole('button', { name: 'Tell a concern' }).click();
    await tab.getByRole('heading', { name: 'Tell a concern' }).waitFor();
    await tab.getByRole('button', { name: 'Send in private' }).click();
    await tab.getByText('Choose what it is about.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('radio', { name: 'How we get on with each other' }).check();
    await tab.getByLabel('What happened, and what would help?').fill('We talk past each other.');
    await tab.getByRole('checkbox', { name: 'Claire Dubois' }).waitFor();
    await tab.getByRole('button', { name: 'Send in private' }).click();
    await tab.getByText('Only you and these people read this: Claire Dubois.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(problems, []);

    const other = await openTab(tried, CLAIRE);
    await other.tab.getByText('A concern waits for you. An answer is due by').waitFor();
    await assertAccessible(await frameOf(other.page, '/tab'));
    await other.tab.getByRole('button', { name: 'Open the concerns' }).click();
    await other.tab.getByRole('button', { name: /^Open: How we get on with each other/ }).click();
    await other.tab.getByText('We talk past each other.').waitFor();
    await other.tab.getByRole('button', { name: 'I look after it' }).click();
    await other.tab.getByText('Claire Dubois looks after it').waitFor();
    await other.tab.getByLabel('Your answer').fill('Let us talk, you and I.');
    await other.tab.getByRole('button', { name: 'Send' }).click();
    await other.tab.getByText('Sent.').waitFor();
    await other.page.reload();
    await other.tab.getByRole('button', { name: 'My data' }).waitFor();
    assert.equal(await other.tab.getByText('A concern waits for you.').count(), 0);
    assert.deepEqual(other.problems, []);

    await page.reload();
    await tab.getByRole('button', { name: 'Tell a concern' }).click();
    await tab.getByText('Claire Dubois looks after it').waitFor();
    await tab.getByRole('button', { name: 'Code of conduct' }).click();
    await tab.getByRole('heading', { name: 'Boundaries' }).waitFor();
    await tab.getByRole('button', { name: 'Back to concerns' }).click();
    await tab.getByRole('button', { name: /^Open: / }).click();
    await tab.getByText('Let us talk, you and I.').waitFor();
    await tab.getByRole('button', { name: 'Close it' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
    await tab.getByText('Mateo Rivera closed it').waitFor();
    assert.deepEqual(problems, []);
  });

  it('have no accessibility violation at 320 pixels in any theme, nor has the page about my data', async () => {
    const { tab, page, problems } = await openTab(tried, SOFIA, { view: { width: 320, height: 800 } });
    const look = () => assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'My data' }).click();
    await tab.getByRole('button', { name: /^Profile/ }).click();
    await tab.getByText('sofia').first().waitFor();
    await look();
    await tab.getByRole('button', { name: 'Back to my page' }).click();
    await tab.getByRole('button', { name: 'Tell a concern' }).click();
    await tab.getByRole('heading', { name: 'What I told' }).waitFor();
    await look();
    await tab.getByRole('button', { name: 'Tell a concern' }).click();
    await tab.getByRole('button', { name: 'Send in private' }).waitFor();
    await look();
    assert.deepEqual(problems, []);
  });

  it('end with all that is kept about me, once I erase it', async () => {
    const { tab, page, problems } = await openTab(tried, SOFIA);
    await tab.getByRole('button', { name: 'My data' }).click();
    const file = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Download to read (HTML)' }).click();
    assert.equal((await file).suggestedFilename(), 'my-data.html');
    await tab.getByRole('button', { name: 'Erase my data' }).click();
    await tab.getByLabel('Type your name to confirm: Sofia Lindqvist').fill('Sofia');
    await tab.getByRole('button', { name: 'Erase for good' }).click();
    await tab.getByText('The name that you typed is not yours.').waitFor();
    await tab.getByLabel('Type your name to confirm: Sofia Lindqvist').fill('Sofia Lindqvist');
    await tab.getByRole('button', { name: 'Erase for good' }).click();
    await tab.getByRole('heading', { name: 'Your data is erased' }).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('400')),
      [],
    );
  });
});
