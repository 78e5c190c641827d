// The workbench in the tab: why not, exceptions, drafts and their comparison, and a table of thousands of pairs.
import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import type { RunResponse } from '../../shared/api/matching-api.js';
import { keepProgress } from '../../shared/matching/runs/match-run-store.js';
import { startRelationship } from '../../shared/mentoring/relationship/relationship-actions.js';
import {
  CLAIRE,
  INGRID,
  KENJI,
  personIdOf,
  RUNS,
  runElsewhere,
  setUpSpring,
  workbenchOf,
} from '../support/matching-program.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf } from './look.js';

const MANY = 4000;

describe('the workbench in the tab', function () {
  this.timeout(120_000);
  const tried = useBrowser(async (suite) => {
    await setUpSpring(suite);
    const kenji = personIdOf(suite, KENJI);
    await startRelationship({
      id: 'spring-before',
      programId: 'spring',
      members: [
        { personId: personIdOf(suite, CLAIRE), role: 'mentor' },
        { personId: kenji, role: 'mentee' },
      ],
      status: 'ended',
      startedAt: new Date(0),
      endedAt: suite.world.now(),
      endReason: 'waited',
      leftWaiting: [kenji],
    });
    await workbenchOf(suite).solved({ mode: 'coverage' });
  });

  it('says why two are no pair, makes the exception that it offers, and lists it', async () => {
    const { tab, page, problems } = await openRun();
    await tab.getByRole('row', { name: /Kenji Watanabe.*Has been waiting/ }).waitFor();
    await tab.getByRole('button', { name: 'Without a partner (1)' }).click();
    await tab.getByText('Mentees without a mentor: 1. Mentors without a mentee: 0.').waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'What would help? For Tom Nguyen' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^See the effect of pairing with/ })
      .first()
      .press('Enter');
    await dialog.getByText(/^Mentees matched: 3 → [34]$/).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await dialog.getByRole('button', { name: 'Make the exception' }).press('Enter');
    await tab.getByRole('button', { name: 'Exceptions (1)' }).click();
    await tab.getByText(/^Exception: Too little common working time, One place more\. By Ingrid/).waitFor();
    await assertAccessibleInEveryTheme(page);

    await tab.getByRole('button', { name: 'Why not these two?' }).click();
    await dialog.getByLabel('Search mentees').fill('kenji');
    await dialog.getByText('1 person found').waitFor();
    await dialog.getByLabel('Mentee', { exact: true }).selectOption({ index: 1 });
    await dialog.getByLabel('Search mentors').fill('hannah operations');
    await dialog.getByLabel('Mentor', { exact: true }).selectOption({ index: 1 });
    await dialog.getByText(/Both are in the same team\..*You may make an exception/).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await dialog.getByLabel('Search mentors').fill('amara');
    await dialog.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Amara Okafor, Engineering' });
    await dialog.getByText(/^With this pair/).waitFor();
    await dialog.getByText('Pairs that end').waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    await assertAccessible(await frameOf(page, '/tab'));
    await page.setViewportSize({ width: 1100, height: 900 });
    await dialog
      .getByRole('button', { name: 'Close' })
      .or(dialog.getByRole('button', { name: 'Cancel' }))
      .click();

    await tab.getByRole('button', { name: /^Pairs \(/ }).click();
    await tab.getByRole('button', { name: /^Other mentor for Kenji Watanabe/ }).click();
    await dialog.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Amara Okafor, Engineering' });
    await dialog.getByRole('button', { name: 'Pair them' }).click();
    await tab.getByRole('dialog', { name: 'Pair Kenji Watanabe and Amara Okafor?' }).waitFor();
    await dialog.getByText(/^Total fit: /).waitFor();
    await dialog.getByRole('button', { name: 'Pair them' }).click();
    await tab.getByText('Done. The result below is up to date.').waitFor();
    assert.deepEqual(problems, []);
  });

  it('shows how far a run is, and cancels it by its button while it works', async () => {
    const { tab, page, problems } = await openRun(async () => runElsewhere(tried.suite, 'Slow run', 0));
    await tab.getByRole('button', { name: 'All runs' }).click();
    await tab.getByRole('button', { name: 'Open Slow run' }).click();
    await tab.getByText('50 % done. You may leave this page; it goes on.').waitFor();
    await keepProgress('Slow run', 0.75, new Date(tried.suite.world.now().getTime() + 60_000));
    await tab.getByText('75 % done. You may leave this page; it goes on.').waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Cancel the run' }).press('Enter');
    await tab.getByText('The run was cancelled. Nothing came of it.').waitFor();
    await tab.getByRole('button', { name: 'All runs' }).click();
    await tab.getByText('Cancelled').waitFor();
    await tab.getByRole('button', { name: 'Open Slow run' }).click();
    await tab.getByRole('button', { name: 'Delete' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await tab.getByRole('button', { name: 'Open Slow run' }).waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
  });

  it('keeps drafts under names, compares two, and deletes one', async () => {
    const { tab, page, problems } = await openRun();
    await tab.getByRole('button', { name: 'Save as a draft' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Plan B');
    await dialog.getByRole('button', { name: 'Save the draft' }).click();
    await tab.getByRole('heading', { name: 'Plan B' }).waitFor();
    await tab.getByRole('button', { name: /^Reject Mateo Rivera/ }).click();
    await dialog.getByText(/^Total fit: /).waitFor();
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await tab.getByRole('button', { name: 'Rejected (1)' }).waitFor();
    await tab.getByRole('button', { name: 'Rename' }).click();
    await dialog.getByLabel('Name').fill('Without Mateo and Amara');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await tab.getByRole('heading', { name: 'Without Mateo and Amara' }).waitFor();

    await tab.getByRole('button', { name: 'All runs' }).click();
    await tab.getByRole('heading', { name: 'Compare two runs' }).waitFor();
    await tab.getByLabel('First run').selectOption({ label: 'Run 1' });
    await tab.getByLabel('Second run').selectOption({ label: 'Without Mateo and Amara' });
    await tab.getByRole('columnheader', { name: 'Without Mateo and Amara' }).waitFor();
    await tab.getByRole('heading', { name: 'Only in Run 1' }).waitFor();
    await tab
      .getByText(/^Mateo Rivera and /)
      .first()
      .waitFor();
    await assertAccessibleInEveryTheme(page);

    await tab.getByRole('button', { name: 'Open Without Mateo and Amara' }).click();
    await tab.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await tab.getByRole('button', { name: 'Open Run 1' }).waitFor();
    await tab.getByRole('button', { name: 'Open Without Mateo and Amara' }).waitFor({ state: 'detached' });
    assert.deepEqual(problems, []);
  });

  it('holds few of thousands of rows, and finds, filters and sorts among all of them', async () => {
    const { tab, problems } = await openRun(withAnswers);
    const shown = (words: string) => tab.getByText(words, { exact: true }).waitFor();
    const rows = tab.getByRole('table', { name: 'All pairs' }).locator('tbody tr');
    await shown('4000 of 4000 pairs');
    assert.ok((await rows.count()) < 40);
    await tab.getByText('Mentee 3999').waitFor();
    await tab.getByLabel('Sort by').selectOption('weakest');
    await tab.getByText('Mentee 0', { exact: true }).waitFor();
    await tab.getByLabel('Search by name, department or reason').fill('mentor 1234');
    await shown('1 of 4000 pairs');
    await tab.getByText('Mentee 1234').waitFor();
    await tab.getByLabel('Search by name, department or reason').fill('');
    await tab.getByLabel('Show').selectOption('weak');
    await shown('2000 of 4000 pairs');
    await tab
      .getByRole('table', { name: 'All pairs' })
      .locator('..')
      .evaluate((view) => {
        view.scrollTop = view.scrollHeight;
      });
    await tab.getByText('Mentee 1999').waitFor();
    assert.ok((await rows.count()) < 40);
    assert.deepEqual(problems, []);
  });

  it('says of two who would rather swap with whom each is now', async () => {
    const { tab, page, problems } = await openRun(withAnswers);
    await tab.getByRole('button', { name: 'Would rather swap (2)' }).click();
    await tab.getByText('Mentee 0 is with Mentor 0 now. Mentor 1 has Mentee 1 now.').waitFor();
    await tab.getByText(`Mentee ${MANY} has no mentor now. Mentor ${MANY} has no mentee now.`).waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(problems, []);
  });

  async function withAnswers(page: Page) {
    await page.route(`**/api${RUNS}/*`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: withManyPairs((await response.json()) as RunResponse) });
    });
  }

  async function openRun(prepare: (page: Page) => Promise<void> = async () => {}) {
    const look = await tried.open(`${tried.suite.teams.personUrl(INGRID)}?theme=default`);
    await prepare(look.page);
    const tab = look.page.frameLocator('#tab');
    await tab.getByRole('button', { name: 'Manage: Program spring' }).click();
    await tab.getByRole('button', { name: 'Matching', exact: true }).click();
    await openRunIn(tab);
    return { ...look, tab };
  }

  async function openRunIn(tab: FrameLocator) {
    await tab.getByRole('button', { name: 'Open Run 1' }).click();
    await tab.getByRole('heading', { name: 'Run 1' }).waitFor();
  }
});

/** Mentee and mentor of the same number, the higher the better. */
function withManyPairs(answer: RunResponse): RunResponse {
  const somebody = (kind: string, at: number) => ({
    personId: `${kind}-${at}`,
    displayName: `${kind} ${at}`,
    department: 'Large',
  });
  const pairs = Array.from({ length: MANY }, (_, at) => ({
    mentee: somebody('Mentee', at),
    mentor: somebody('Mentor', at),
    score: at / MANY,
    isLocked: false,
    reasons: ['Skills: 30 of 30 points'],
  }));
  const blocking = [
    { mentee: somebody('Mentee', 0), mentor: somebody('Mentor', 1) },
    { mentee: somebody('Mentee', MANY), mentor: somebody('Mentor', MANY) },
  ];
  return { ...answer, pairs, blocking, blockingCount: 2 };
}
