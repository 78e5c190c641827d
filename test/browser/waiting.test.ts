// Waiting on the page of a pair, as whoever waits goes through it: seen without blame, nudged, told in private, ended.
import assert from 'node:assert/strict';
import { oidOf } from '../sandbox/cast.js';
import { FRIDAY, MONDAY, TUESDAY, waitingIn } from '../support/waiting-pairs.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, assertAccessibleInEveryTheme, frameOf, type View } from './look.js';
import { openTab } from './open-tab.js';

const [AMARA, MATEO] = [oidOf(2), oidOf(3)];
const PAIR = `${AMARA}-${MATEO}` as const;
const PHONE: View = { width: 320, height: 800 };

describe('waiting on the page of a pair', function () {
  this.timeout(120_000);
  const tried = useBrowser(async (suite) => {
    const { as, next, checkIn } = waitingIn(suite);
    await next(MONDAY);
    await checkIn(AMARA, PAIR);
    const hopes = { state: 'written', words: { hopes: 'To learn', fears: '', help: '' }, version: 0 };
    await as(MATEO).put(`/relationships/${PAIR}/exchange`, hopes);
    await next(FRIDAY);
    await next(TUESDAY);
  });

  it('says since when, and no more, beside the reminder that is mine alone', async () => {
    const { tab, page, problems } = await openSpace({});
    await tab.getByRole('heading', { name: 'Waiting for Mateo Rivera since Monday' }).waitFor();
    assert.equal(await tab.getByRole('button', { name: 'Nudge kindly' }).count(), 0);
    await tab.getByText('A reminder, for you alone').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'your hopes and fears' }).click();
    await tab
      .getByRole('heading', { name: /hopes and fears/i })
      .first()
      .waitFor();
    assert.deepEqual(problems, []);
  });

  it('lets whoever has waited for long nudge, turn to somebody, or end it, at 320 pixels and in any theme', async () => {
    await waitingIn(tried.suite).next(FRIDAY);
    const { tab, page, problems } = await openSpace({ view: PHONE });
    await tab.getByRole('heading', { name: 'You have been waiting for Mateo Rivera since Monday' }).waitFor();
    await assertAccessibleInEveryTheme(page);
    await tab.getByRole('button', { name: 'Nudge kindly' }).press('Enter');
    await tab.getByText('You let Mateo Rivera know on Friday').waitFor();
    assert.equal(await tab.getByRole('button', { name: 'Nudge kindly' }).count(), 0);

    await tab.getByRole('button', { name: 'Turn to the contact person' }).click();
    await tab.getByLabel('Is it about one of your mentoring relationships?').waitFor();
    assert.equal(await tab.getByLabel('Is it about one of your mentoring relationships?').inputValue(), PAIR);
    await (await frameOf(page, '/tab')).evaluate('history.back()');

    await tab.getByRole('button', { name: 'End it and be matched again' }).click();
    await tab.getByRole('dialog').getByText('your place is free for somebody new').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Yes, end it' }).click();
    await tab
      .getByText(/^This mentoring ended on/)
      .first()
      .waitFor();
    assert.equal(await tab.getByText('You have been waiting for').count(), 0);
    assert.deepEqual(problems, []);
  });

  async function openSpace({ view }: { view?: View }) {
    const opened = await openTab(tried, AMARA, view ? { view } : {});
    await opened.tab.getByRole('button', { name: /^Our space/ }).click();
    await opened.tab.getByRole('heading', { name: 'What happened' }).waitFor();
    return opened;
  }
});
