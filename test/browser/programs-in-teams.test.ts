// A program in the tab, as its manager and a participant click through it: set up, enroll, match, adjust, publish.
import assert from 'node:assert/strict';
import type { ProgramsResponse } from '../../shared/api/program-api.js';
import { oidOf } from '../sandbox/cast.js';
import { join } from '../support/matching-program.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf, type View } from './look.js';
import { focused, openTab } from './open-tab.js';

const [AMARA, MATEO, KENJI, HANNAH, SOFIA] = [oidOf(2), oidOf(3), oidOf(5), oidOf(6), oidOf(9)];
const [MARCUS, CLAIRE] = [oidOf(10), oidOf(12)];
const TITLE = 'Leading from afar';
const DAY = 24 * 60 * 60_000;
const PHONE: View = { width: 320, height: 800 };

describe('a program in the tab', function () {
  this.timeout(90_000);
  const tried = useBrowser();

  it('is created, says what is missing, and opens enrollment once it is there', async () => {
    const { page, tab, problems } = await openHome(CLAIRE);
    await tab.getByRole('button', { name: 'All programs' }).press('Enter');
    await focused(tab, 'Programs');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'New program' }).press('Enter');
    await focused(tab, 'A new program');
    await tab.getByRole('button', { name: 'Create the program' }).press('Enter');
    await tab.getByText('Give the program a name.').waitFor();
    await page.keyboard.type(TITLE);
    await tab.getByRole('checkbox', { name: 'Leadership' }).press('Space');
    await tab.getByRole('button', { name: 'Create the program' }).press('Enter');
    await focused(tab, TITLE);

    await tab.getByText('1 point is still missing.').waitFor();
    await tab
      .getByRole('radio', { name: /^Lead others/ })
      .and(tab.locator(':checked'))
      .waitFor();
    await tab.getByRole('radio', { name: /^Next career step/ }).check();
    await tab.getByText('Which step next, until when, how will you know? (15 min)').waitFor();
    await tab.getByRole('checkbox', { name: /^Retention/ }).press('Space');
    await tab.getByLabel('Contact for concerns').fill('Claire Dubois');
    await tab.getByText('Save your changes first.').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Save settings' }).press('Enter');
    await tab.getByText('Saved.').waitFor();
    await tab.getByText('Everything is there.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Open enrollment' }).press('Enter');
    await focused(tab, 'Next step: Match');
    assert.deepEqual(problems, []);
  });

  it('keeps what a manager typed when somebody else changed it meanwhile', async () => {
    const { tab } = await openProgram(CLAIRE);
    await tab.getByLabel('Description').fill('Half a year with somebody who leads from afar.');
    const path = `/programs/${await programId()}` as const;
    const { body } = await tabAs(tried.suite, CLAIRE).get<{ program: { version: number; draft: object } }>(
      path,
    );
    const { version, draft } = body.program;
    await tabAs(tried.suite, CLAIRE).put(path, { version, draft: { ...draft, vetoDays: 4 } });
    await tab.getByRole('button', { name: 'Save settings' }).click();
    await tab.getByText('Somebody else changed the program meanwhile').waitFor();
    assert.match(await tab.getByLabel('Description').inputValue(), /^Half a year/);
    await tab.getByRole('button', { name: 'Save mine over it' }).click();
    await tab.getByText('Saved.').waitFor();
    await tab.getByLabel('Description').press('End');
    await tab.getByLabel('Description').press('!');
    await tab.getByText('Somebody else changed').waitFor({ state: 'detached' });
  });

  it('is joined by somebody who is told who sees what, and what is still missing', async () => {
    const { page, tab, problems } = await openHome(MATEO);
    await tab.getByRole('button', { name: 'All programs' }).press('Enter');
    await tab.getByRole('button', { name: `Enroll: ${TITLE}` }).press('Enter');
    await focused(tab, `My part in ${TITLE}`);
    const mentee = tab.getByRole('checkbox', { name: /^Mentee/ });
    if (!(await mentee.isChecked())) await mentee.press('Space');
    await tab.getByRole('button', { name: 'Enroll', exact: true }).press('Enter');
    await tab.getByText('Without your consent we cannot look for a match.').waitFor();
    await tab.getByLabel('Skills I want to learn').first().fill('Woodwind repair');
    await page.keyboard.press('Enter');
    await tab.getByLabel('How well you want to know Woodwind repair').selectOption('to do it with help');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('checkbox', { name: /^I agree/ }).press('Space');
    await tab.getByRole('button', { name: 'Enroll', exact: true }).press('Enter');
    await focused(tab, 'You are enrolled');

    await tab.getByRole('button', { name: 'Pause' }).press('Enter');
    const dialog = tab.getByRole('dialog');
    const inTwoWeeks = new Date(tried.suite.world.now().getTime() + 14 * DAY);
    await dialog.getByLabel('Back on').fill(inTwoWeeks.toISOString().slice(0, 10));
    await assertAccessible(await frameOf(page, '/tab'));
    await dialog.getByRole('button', { name: 'Pause' }).press('Enter');
    await tab.getByText(/^You get no new match until .*\d{4}\.$/).waitFor();
    await tab.getByRole('button', { name: 'I am back' }).press('Enter');
    await tab.getByRole('heading', { name: 'You are enrolled' }).waitFor();
    await tab.getByRole('button', { name: 'Withdraw' }).press('Enter');
    await dialog.getByRole('button', { name: 'Yes, withdraw' }).press('Enter');
    await tab.getByRole('heading', { name: 'You have withdrawn' }).waitFor();
    await tab.getByRole('checkbox', { name: /^I agree/ }).press('Space');
    await tab.getByRole('button', { name: 'Enroll', exact: true }).press('Enter');
    await focused(tab, 'You are enrolled');
    assert.deepEqual(problems, []);
  });

  it('imports a list only after it has shown what would happen', async () => {
    const id = await programId();
    const leadership = [{ skill: 'Leadership', level: 3 }];
    for (const oid of [AMARA, HANNAH, MARCUS])
      await join(tried.suite, id, { oid, form: { roles: ['mentor'], skillsOffered: leadership } });
    for (const oid of [SOFIA, KENJI])
      await join(tried.suite, id, { oid, form: { roles: ['mentee'], skillsWanted: leadership } });

    const { page, tab } = await openProgram(CLAIRE);
    await tab.getByRole('button', { name: 'Participants' }).press('Enter');
    await tab.getByText('6 of 6 people').waitFor();
    await tab.getByLabel('Search by name').fill('sofia');
    await tab.getByText('1 of 6 people').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Export' }).press('Enter');
    assert.equal((await download).suggestedFilename(), 'participants.csv');
    await tab.getByRole('button', { name: 'Import a list' }).press('Enter');
    await tab.getByLabel('CSV file').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('email,roles,consented_on\nnobody@elsewhere.example,mentee,2026-11-01\n'),
    });
    await tab.getByRole('button', { name: 'Check the file' }).press('Enter');
    await tab.getByText(/^Line \d+: /).waitFor();
    await tab.getByText('There is nothing new in this file.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
  });

  it('is matched, changed by hand with the effect shown first, and published', async () => {
    const { page, tab, problems } = await openProgram(CLAIRE);
    await tab.getByRole('button', { name: 'Close enrollment and start matching' }).press('Enter');
    await focused(tab, 'Next step: Run');
    await tab.getByRole('button', { name: 'Matching', exact: true }).press('Enter');
    await tab.getByRole('button', { name: 'Start matching' }).press('Enter');
    await tried.suite.product.runDueJobs();
    await tab.getByText('3 of 3 pairs').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));

    await tab
      .getByRole('button', { name: /^Details of / })
      .first()
      .press('Enter');
    await tab
      .getByRole('dialog')
      .getByText(/^Fit: /)
      .waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await page.keyboard.press('Escape');
    await tab.locator('button:focus', { hasText: 'Details' }).waitFor();

    await tab
      .getByRole('button', { name: /^Lock / })
      .first()
      .press('Enter');
    await tab.getByText(/are locked: they stay together/).waitFor();
    await tab
      .getByRole('button', { name: /^Reject / })
      .last()
      .press('Enter');
    const dialog = tab.getByRole('dialog');
    await dialog.getByText(/^Total fit: /).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await dialog.getByRole('button', { name: 'Reject' }).press('Enter');
    await tab.getByRole('button', { name: 'Rejected (1)' }).waitFor();

    await tab.getByRole('button', { name: 'Publish' }).press('Enter');
    await dialog.getByText(/may say no without giving a reason/).waitFor();
    await dialog.getByRole('button', { name: 'Publish and tell them' }).press('Enter');
    await focused(tab, 'This run is published');
    assert.deepEqual(problems, []);
  });

  it('tells somebody why they were matched, and takes a no without blame', async () => {
    await tried.suite.product.runDueJobs();
    const { page, tab, problems } = await openHome(KENJI);
    await tab.getByRole('heading', { name: /^Your match: / }).waitFor();
    await tab.getByText('Why you two').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'This is not for me' }).press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: 'Say no' }).press('Enter');
    await tab.getByText('Done. You will hear from us when there is a new match.').waitFor();
    assert.deepEqual(problems, []);
  });

  it('is handed over by one manager to another, put away, and taken out again', async () => {
    const id = await programId();
    await tabAs(tried.suite, CLAIRE).post(`/programs/${id}/managers`, {
      email: 'david.cohen@waymark.example',
    });
    const { page, tab, problems } = await openProgram(CLAIRE);
    const dialog = tab.getByRole('dialog');
    await tab.getByRole('button', { name: 'Remove David Cohen from the managers' }).press('Enter');
    await dialog.getByRole('button', { name: 'Remove' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: /^Remove / }).waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
    await dialog.getByRole('button', { name: 'Archive' }).press('Enter');
    await tab.getByText('This program is archived.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Take out of the archive' }).press('Enter');
    await tab.getByText('This program is archived.').waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
  });

  it('has no accessibility violation on any of its pages in any theme at 320 pixels', async () => {
    const { page, tab } = await openProgram(CLAIRE, PHONE);
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Participants' }).click();
    await tab.getByText('6 of 6 people').waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Back to the program' }).click();
    await tab.getByRole('button', { name: 'Matching', exact: true }).click();
    const open = tab.getByRole('button', { name: /^Open Run/ }).first();
    await open.waitFor();
    await assertAccessibleInEveryTheme(page);
    await open.click();
    for (const part of [/^Pairs \(/, /^Without a partner/, /^Would rather/, /^Rejected \(/, 'Groups']) {
      await tab.getByRole('button', { name: part }).click();
      await assertAccessibleInEveryTheme(page);
    }
  });

  const openHome = (oid: string, view?: View) => openTab(tried, oid, view ? { view } : {});

  async function openProgram(oid: string, view?: View) {
    const look = await openHome(oid, view);
    await look.tab.getByRole('button', { name: `Manage: ${TITLE}` }).click();
    await look.tab.getByRole('heading', { name: TITLE }).waitFor();
    return look;
  }

  async function programId(): Promise<string> {
    const { body } = await tabAs(tried.suite, CLAIRE).get<ProgramsResponse>('/programs');
    const program = body.programs.find(({ title }) => title === TITLE);
    assert.ok(program);
    return program.id;
  }
});
