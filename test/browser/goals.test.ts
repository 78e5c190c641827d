// Goals in the tab, by keyboard: written with gentle hints, accepted, kept up in two taps, and celebrated.
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf, type View } from './look.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const PHONE: View = { width: 320, height: 800 };
const TITLE = 'Lead the weekly planning on my own';

describe('goals in the tab', function () {
  this.timeout(90_000);
  const browser = useBrowser();

  it('are written step by step, with hints that stop nobody, and shown when their mentee wants it', async () => {
    const { page, tab, problems } = await openSpace(MATEO, { theme: 'default' });
    await tab.getByText(/What should be different at the end of your mentoring\?/).waitFor();
    await tab.getByRole('button', { name: 'Write the first goal' }).press('Enter');
    await focused(tab, 'A new goal');
    await tab.getByRole('button', { name: 'Next' }).press('Enter');
    await tab.getByText('Write at least one sentence.').waitFor();
    await page.keyboard.type('Planning');
    await tab.getByText('This is very short. What exactly will be different?').waitFor();
    await tab.getByLabel('What will be different?').fill(TITLE);
    await tab.getByText('This is very short.').waitFor({ state: 'detached' });
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Next' }).press('Enter');
    await focused(tab, 'Step 2 of 5: Realistic');
    await tab.getByRole('button', { name: 'Next' }).press('Enter');
    await focused(tab, 'Step 3 of 5: Measurable');
    await tab.getByLabel('What will show it?').fill('I led six of them.');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Next' }).press('Enter');
    await focused(tab, 'Step 4 of 5: With a date');
    await tab.getByRole('button', { name: 'Add a milestone' }).press('Enter');
    await tab.locator('input:focus').waitFor();
    await page.keyboard.type('The first one alone');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Next' }).press('Enter');
    await focused(tab, 'Step 5 of 5: Show it');
    await tab.getByText('A goal without a day tends to wait.').waitFor();
    await tab.getByText(/^Read by you and Amara Okafor/).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Show it to Amara Okafor' }).press('Enter');
    await tab.getByText('Waits for Amara Okafor to accept it.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(problems, []);
  });

  it('are commented and accepted by the mentor, on a phone in the dark', async () => {
    const { page, tab, problems } = await openSpace(AMARA, { theme: 'dark', view: PHONE });
    await tab.getByText('Waits for you').waitFor();
    await tab.getByRole('button', { name: TITLE }).press('Enter');
    await focused(tab, TITLE);
    await tab.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await tab.getByText('Write something first.').waitFor();
    await page.keyboard.type('Which one would be the first?');
    await tab.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await tab.getByRole('listitem').getByText('Which one would be the first?').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Accept this goal' }).press('Enter');
    await tab.getByText(/^Accepted together on /).waitFor();
    await tab.getByText('Nothing is recorded yet.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(problems, []);
  });

  it('are kept up in two taps from the page of the pair, and drawn, with the same as a table', async () => {
    const { page, tab, problems } = await openSpace(MATEO, { theme: 'contrast', view: PHONE });
    const taps = counter();
    await taps.tap(tab.getByRole('button', { name: `Update progress of “${TITLE}”` }));
    await assertAccessible(await frameOf(page, '/tab'));
    await taps.tap(tab.getByRole('button', { name: '40 %' }));
    await tab.getByText('Recorded: 40 %.').waitFor();
    assert.equal(taps.count(), 2);
    await assertAccessible(await frameOf(page, '/tab'));

    await tab.getByRole('button', { name: TITLE, exact: true }).press('Enter');
    await tab.getByRole('img', { name: /^From 40 % on / }).waitFor();
    await tab.getByRole('button', { name: 'Show as a table' }).press('Enter');
    await tab.getByRole('cell', { name: '40 %' }).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('checkbox', { name: 'The first one alone' }).press('Space');
    await tab.getByText('1 of 1 reached').waitFor();
    await tab.getByLabel('Link a meeting or a module').selectOption('Virtual mentoring basics');
    await tab.getByRole('button', { name: 'Link', exact: true }).press('Enter');
    await tab.getByRole('button', { name: 'Open the module “Virtual mentoring basics”' }).waitFor();
    assert.deepEqual(problems, []);
  });

  it('keep what was typed when the goal was changed meanwhile', async () => {
    const { tab } = await openGoal(MATEO);
    await tab.getByRole('button', { name: 'Change the words' }).press('Enter');
    await tab.getByLabel('What will be different?').fill(`${TITLE}, twice`);
    const { id, version } = await goal();
    await tabAs(browser.suite, MATEO).post(`/goals/${id}/steer`, { version, step: 'pause' });
    await tab.getByRole('button', { name: 'Save as a private draft and stop' }).press('Enter');
    await tab.getByText(/This goal was changed meanwhile/).waitFor();
    assert.equal(await tab.getByLabel('What will be different?').inputValue(), `${TITLE}, twice`);
    await tab.getByRole('button', { name: 'Save mine all the same' }).press('Enter');
    await tab.getByRole('heading', { name: 'Your private draft' }).waitFor();
    await tab.getByRole('button', { name: 'Take the change back' }).press('Enter');
    await tab.getByRole('heading', { name: 'Your private draft' }).waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Take it up again' }).press('Enter');
    await tab.getByRole('button', { name: 'Pause' }).waitFor();
  });

  it('are celebrated calmly, by both', async () => {
    const { page, tab, problems } = await openGoal(MATEO);
    await tab.getByRole('button', { name: 'We are there' }).press('Enter');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('dialog').getByRole('button', { name: 'Yes, it is achieved' }).press('Enter');
    await tab.getByRole('heading', { name: 'You did it!' }).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const frame = await frameOf(page, '/tab');
    const moving = await frame.evaluate('document.getAnimations().length');
    assert.equal(moving, 0);
    await tab.getByRole('button', { name: 'Back to our goals' }).press('Enter');
    await tab.getByRole('heading', { name: 'Behind us' }).waitFor();
    await assertAccessible(frame);
    assert.deepEqual(problems, []);
  });

  type Options = { theme: string; view?: View };

  async function openSpace(oid: string, { theme, view }: Options) {
    const url = `${browser.suite.teams.personUrl(oid)}?theme=${theme}` as const;
    const look = await browser.open(url, view);
    const tab = look.page.frameLocator('#tab');
    await tab.getByRole('button', { name: /^Our space/ }).click();
    await tab.getByRole('heading', { name: 'Goals' }).waitFor();
    return { ...look, tab };
  }

  async function openGoal(oid: string) {
    const look = await openSpace(oid, { theme: 'default' });
    await look.tab.getByRole('button', { name: TITLE, exact: true }).click();
    await look.tab.getByRole('heading', { name: TITLE }).waitFor();
    return look;
  }

  async function goal(): Promise<{ id: string; version: number }> {
    const tab = tabAs(browser.suite, MATEO);
    const pairId = (await tab.get<HomeResponse>('/home')).body.relationship?.id;
    const { body } = await tab.get<{ goals: { id: string }[] }>(`/relationships/${pairId}/goals`);
    const [first] = body.goals;
    assert.ok(first);
    return (await tab.get<{ goal: { id: string; version: number } }>(`/goals/${first.id}`)).body.goal;
  }

  /** Waits until the focus is on the element with this text. */
  async function focused(tab: FrameLocator, text: string) {
    await tab.locator(':focus', { hasText: text }).waitFor();
  }
});

function counter() {
  let count = 0;
  return {
    count: () => count,
    tap: async (on: { click(): Promise<void> }) => {
      count += 1;
      await on.click();
    },
  };
}
