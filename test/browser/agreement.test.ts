// The agreement of a pair in the tab: filled in, compared, settled, signed, printed; in every theme, by keyboard.
import assert from 'node:assert/strict';
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import { oidOf } from '../sandbox/cast.js';
import { tabAs } from '../support/tab-client.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf, type View } from './look.js';

const [AMARA, MATEO] = [oidOf(2), oidOf(3)];
const PLACE = `pair/${AMARA}-${MATEO}`;
const PATH = `/relationships/${AMARA}-${MATEO}/agreement` as const;
const PHONE: View = { width: 320, height: 800 };

describe('an agreement in the tab', function () {
  this.timeout(90_000);
  const tried = useBrowser();

  it('is found empty on the overview, and filled in with what is missing pointed out', async () => {
    const { page, tab, problems } = await openAt(MATEO, PLACE, { theme: 'contrast' });
    await tab.getByText('You have not agreed on anything yet.').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Start our agreement' }).press('Enter');
    await focused(tab, 'Our agreement');
    await tab.getByLabel('If that fails').selectOption('video');
    await tab.getByRole('button', { name: 'Hand in' }).press('Enter');
    await tab.getByText('Choose another way than the first one.').waitFor();
    await tab.locator('select:focus').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByLabel('If that fails').selectOption('phone');
    await tab.getByLabel('How often we meet').selectOption('7');
    await tab.getByRole('button', { name: 'Use this wording: What stays between us' }).press('Enter');
    await tab.getByRole('button', { name: 'Save for later' }).press('Enter');
    await tab.getByText('Saved. Only you can read it.').waitFor();
    await tab.getByRole('button', { name: 'Hand in' }).press('Enter');
    await tab.getByText('You have handed in. Still missing: Amara Okafor.').waitFor();
    assert.deepEqual(problems, []);
  });

  it('is compared side by side, settled and signed, on a phone in the dark', async () => {
    const { page, tab, problems } = await openAt(AMARA, `${PLACE}/agreement`, { theme: 'dark', view: PHONE });
    await tab.getByText('Your wishes are still missing. Handed in: Mateo Rivera.').waitFor();
    await tab.getByRole('textbox', { name: 'What stays between us' }).fill('What we say about others.');
    await tab.getByRole('textbox', { name: 'What we leave out' }).fill('Pay');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Hand in' }).press('Enter');
    await focused(tab, 'Compare and settle');
    await tab.getByText('Everybody has filled in. 2 things are still to be settled.').waitFor();
    await tab.getByText('You differ').first().waitFor();
    await tab.getByText('Nobody wrote something').first().waitFor();
    await tab.getByRole('button', { name: 'Take all of it: What stays between us' }).press('Enter');
    const together = tab.getByRole('textbox', { name: 'What we settle on: What stays between us' });
    assert.deepEqual((await together.inputValue()).split('\n').sort(), [
      'Everything we talk about stays between us, unless all of us agree to share it.',
      'What we say about others.',
    ]);
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: "Take Mateo Rivera's: How often we meet" }).press('Enter');
    await tab.getByRole('button', { name: 'Save what we settled' }).press('Enter');
    await tab.getByText('Saved. The others see it now.').waitFor();
    await tab.getByRole('button', { name: 'I agree to this' }).press('Enter');
    await tab.getByText('You have signed. It comes into force once everybody has.').first().waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    assert.deepEqual(problems, []);
  });

  it('keeps what somebody typed when the partner changed something at the same moment', async () => {
    const { page, tab, problems } = await openAt(MATEO, `${PLACE}/agreement`);
    const field = tab.getByRole('textbox', { name: 'What we settle on: What we talk about' });
    await field.fill('Leading a team');
    await tab.getByText('Signed already: Amara Okafor.').waitFor();
    const hers = tabAs(tried.suite, AMARA);
    const { number, revision } = (await hers.get<AgreementResponse>(PATH)).body.open ?? {};
    await hers.put(`${PATH}/settled`, { number, revision, frame: { minutes: 60 }, texts: {} });
    await tab.getByRole('button', { name: 'Save what we settled' }).press('Enter');
    await tab.getByText('Somebody changed this at the same moment.').waitFor();
    assert.equal(await field.inputValue(), 'Leading a team');
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Save mine over it' }).press('Enter');
    await tab.getByText('Saved. The others see it now.').waitFor();
    assert.equal(await tab.getByLabel('What we settle on: How long a session lasts').inputValue(), '60');
    await tab.getByRole('button', { name: 'I agree to this' }).press('Enter');
    await tab.getByText('You have signed. Still missing: Amara Okafor.').waitFor();
    assert.ok(problems.every((problem) => problem.includes('409')));
  });

  it('is read, printed as one plain page, and changed together while it holds', async () => {
    const hers = tabAs(tried.suite, AMARA);
    const { number, revision } = (await hers.get<AgreementResponse>(PATH)).body.open ?? {};
    await hers.post(`${PATH}/signature`, { number, revision });
    const { page, tab, problems } = await openAt(MATEO, `${PLACE}/agreement`, { view: PHONE });
    await tab.getByRole('heading', { name: 'What we agreed on' }).waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await tab.getByRole('button', { name: 'Show for printing' }).press('Enter');
    await focused(tab, 'Mentoring agreement');
    await tab.getByText('Leading a team').waitFor();
    await tab.getByText('Amara Okafor: Monday to Friday, 09:00 to 17:00').waitFor();
    await assertAccessible(await frameOf(page, '/tab'));
    await page.emulateMedia({ media: 'print' });
    await tab.getByRole('button', { name: 'Print' }).waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: 'screen' });
    await tab.getByRole('button', { name: 'Back to our agreement' }).press('Enter');
    await tab.getByRole('button', { name: 'Change something together' }).press('Enter');
    await focused(tab, 'What I would like');
    assert.equal(
      await tab.getByRole('textbox', { name: 'What we talk about' }).inputValue(),
      'Leading a team',
    );
    await tab.getByLabel('How soon we answer each other').selectOption('1');
    await tab.getByRole('button', { name: 'Hand in' }).press('Enter');
    await tab.getByText('This holds until everybody has signed the new version.').waitFor();
    await tab.getByRole('button', { name: 'Put the new version aside' }).press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: 'Put the new version aside' }).press('Enter');
    await tab.getByRole('button', { name: 'Change something together' }).waitFor();
    assert.deepEqual(problems, []);
  });

  type Options = { theme?: string; view?: View };

  async function openAt(oid: string, place: string, { theme = 'default', view }: Options = {}) {
    const url = `${tried.suite.teams.personUrl(oid)}?theme=${theme}` as const;
    const look = await tried.open(url, view);
    const frame = await frameOf(look.page, '/tab');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await frame.evaluate(`location.hash = ${JSON.stringify(place)}`);
    return { ...look, tab: look.page.frameLocator('iframe') };
  }

  async function focused(
    tab: ReturnType<typeof openAt> extends Promise<{ tab: infer Tab }> ? Tab : never,
    name: string,
  ) {
    await tab.locator('h1:focus, h2:focus', { hasText: name }).waitFor();
  }
});
