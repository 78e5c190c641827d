// What belongs to a person in their mentoring, in the tab: their notes, their card, hopes and fears, questions, prompts.
import assert from 'node:assert/strict';
import type { ExchangeResponse } from '../../shared/api/personal-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf, type View } from './look.js';

const [AMARA, MATEO] = [oidOf(2), oidOf(3)];
const SPACE = `/relationships/${AMARA}-${MATEO}` as const;
const PHONE: View = { width: 320, height: 800 };

describe('what is personal, in the tab', function () {
  this.timeout(120_000);
  const tried = useBrowser();

  it('lets a mentee write a card, notes, hopes and fears, and meet by writing', async () => {
    const words = { hopes: 'To learn from you', fears: '', help: '' };
    await tabAs(tried.suite, AMARA).put<ExchangeResponse>(`${SPACE}/exchange`, {
      state: 'written',
      words,
      version: 0,
    });
    const { tab, check, problems } = await openSpace(MATEO);

    await tab.getByText('Amara Okafor has answered.').waitFor();
    await tab.getByRole('button', { name: 'Open my notes' }).click();
    await tab.getByRole('textbox', { name: 'Something to remember' }).fill('The talk on Friday');
    await tab.getByRole('button', { name: 'Keep it' }).click();
    await tab.getByText('It is kept.').waitFor();
    await tab.getByRole('button', { name: 'Change this note: The talk on Friday' }).click();
    await tab.getByRole('textbox', { name: 'Change the note' }).fill('The talk on Monday');
    await tab.getByRole('button', { name: 'Save the change' }).click();
    await tab.getByText('The talk on Monday').waitFor();
    await tab.getByRole('switch', { name: /Bring them to me/ }).click();
    await tab.getByRole('switch', { name: /Bring them to me/, checked: true }).waitFor();
    await tab.getByRole('button', { name: 'Erase all of them' }).click();
    await tab.getByRole('dialog').waitFor();
    await check();
    await tab.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await check();

    await back(tab);
    await tab.getByText('The talk on Monday').waitFor();
    await tab.getByRole('button', { name: 'Write my part' }).click();
    await tab.getByRole('button', { name: 'Keep my part' }).click();
    await tab.getByText('Nothing is written yet.').waitFor();
    await tab.getByLabel('What could go wrong').fill('That we never find the time');
    await tab.getByRole('button', { name: 'Keep my part' }).click();
    await tab.getByText('To learn from you').waitFor();
    await check();

    await back(tab);
    await tab.getByRole('button', { name: 'How it works' }).click();
    await tab.getByRole('radio', { name: 'every two weeks' }).check();
    await tab.getByRole('button', { name: 'Meet by writing' }).click();
    await tab.getByText('with a question every two weeks').waitFor();
    await tab.getByRole('button', { name: 'End meeting by writing' }).waitFor();
    await back(tab);

    await tab.getByRole('button', { name: 'My own card' }).click();
    await tab.getByLabel('How to say my name').fill('Ma-TAY-oh');
    await tab.getByLabel('Camera').selectOption({ label: 'Sometimes on' });
    await tab.getByRole('button', { name: 'Save my card' }).click();
    await tab.getByText('Your card is saved.').waitFor();
    await check();
    // The browser reports the answer that was refused as empty.
    assert.deepEqual(
      problems.filter((text) => !text.includes('400')),
      [],
    );
  });

  it('shows the mentor what the mentee tells, and finds questions', async () => {
    const { tab, check, problems } = await openSpace(AMARA);
    await tab.getByRole('heading', { name: 'What Mateo Rivera tells you' }).waitFor();
    await tab.getByText('Ma-TAY-oh').waitFor();
    assert.equal(await tab.getByText('The talk on Monday').count(), 0);
    await check();
    await tab.getByRole('button', { name: 'More questions' }).click();
    await tab.getByRole('searchbox', { name: 'Search' }).fill('three people');
    await tab.getByText('1 question', { exact: true }).waitFor();
    await tab.getByLabel('Stage').selectOption({ label: 'A difficult moment' });
    await tab.getByText('No question fits.').waitFor();
    await check();
    assert.deepEqual(problems, []);
  });

  it('has no accessibility violation at 320 pixels, in any theme', async () => {
    await tried.suite.product.runDueJobs();
    const { page, tab, problems } = await openSpace(AMARA, PHONE);
    await assertAccessibleInEveryTheme(page);
    for (const [way, there] of [
      ['Answer the question', 'Meeting by writing'],
      ['Read them', 'Hopes and fears'],
      ['Open my notes', 'To remember'],
      ['More questions', 'Questions to ask'],
    ] as const) {
      await tab.getByRole('button', { name: way }).click();
      await tab.getByRole('heading', { name: there, level: 1 }).waitFor();
      await tab.getByRole('heading', { level: 2 }).first().waitFor();
      await tab.getByRole('progressbar').waitFor({ state: 'detached' });
      await assertAccessibleInEveryTheme(page);
      await back(tab);
    }
    await tab.getByRole('button', { name: 'My own card' }).click();
    await tab.getByLabel('My path').waitFor();
    await assertAccessibleInEveryTheme(page);
    assert.deepEqual(problems, []);
  });

  type Tab = Awaited<ReturnType<typeof openSpace>>['tab'];

  async function openSpace(oid: string, view?: View) {
    const look = await tried.open(tried.suite.teams.personUrl(oid), view);
    const tab = look.page.frameLocator('#tab');
    await tab.getByRole('button', { name: /^Our space/ }).click();
    await tab.getByRole('button', { name: 'More questions' }).waitFor();
    return { ...look, tab, check: async () => assertAccessible(await frameOf(look.page, '/tab')) };
  }

  async function back(tab: Tab) {
    await tab.getByRole('button', { name: 'Back to our space' }).click();
    await tab.getByRole('button', { name: 'More questions' }).waitFor();
  }
});
