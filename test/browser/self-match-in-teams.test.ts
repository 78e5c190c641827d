// People who find each other, as they click through it: suggestions and a request in the tab, answers in tab and chat.
import assert from 'node:assert/strict';
import { AMARA, HANNAH, INGRID, MARCUS, SOFIA, TOM } from '../support/matching-program.js';
import { AISHA, DAVID, mentee, mentor, peopleIn, setUpSelfMatching } from '../support/self-matching.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf, type View } from './look.js';

const PHONE: View = { width: 320, height: 800 };

describe('people who find each other in the tab', function () {
  this.timeout(90_000);
  const tried = useBrowser(async (suite) => {
    await setUpSelfMatching(suite, 'own', {
      people: [
        ...[DAVID, TOM, SOFIA].map((oid) => mentee(oid)),
        ...[AMARA, MARCUS, AISHA, HANNAH].map((oid) => mentor(oid)),
      ],
    });
    await suite.connector.install(MARCUS);
  });

  async function openTab(oid: string, { theme = 'default', view }: { theme?: string; view?: View } = {}) {
    const look = await tried.open(`${tried.suite.teams.personUrl(oid)}?theme=${theme}`, view);
    const tab = look.page.frameLocator('#tab');
    await tab.getByRole('heading', { name: /^Hello, / }).waitFor();
    const frame = await frameOf(look.page, '/tab');
    const focused = (text: string) => tab.locator(':focus', { hasText: text }).waitFor();
    return { ...look, tab, frame, focused };
  }

  it('lead a mentee from the next step to a request, by keyboard alone', async () => {
    const { tab, frame, focused, problems } = await openTab(DAVID);
    await tab.getByRole('heading', { name: 'Find a mentor', exact: true }).waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'See who fits' }).press('Enter');
    await focused('Find a mentor');
    await tab.getByRole('heading', { name: 'Marcus Bennett' }).waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Ask Marcus Bennett' }).press('Enter');
    await tab.getByLabel('A few words to Marcus Bennett').fill('You know what I want to learn.');
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Send the request' }).press('Enter');
    await tab.getByText('Your request to Marcus Bennett is on its way.').waitFor();
    await tab.getByRole('heading', { name: 'Wish 1: Marcus Bennett' }).waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Ask Amara Okafor' }).press('Enter');
    await tab.getByRole('button', { name: 'Send the request' }).press('Enter');
    await tab.getByRole('button', { name: 'Withdraw the request to Amara Okafor' }).press('Enter');
    await tab.getByRole('button', { name: 'Withdraw it' }).press('Enter');
    await tab.getByText('Your request to Amara Okafor is withdrawn.').waitFor();
    await tab.getByText('You withdrew it.').waitFor();
    assert.deepEqual(problems, []);
  });

  it('let a mentor say no kindly in the tab, which the mentee reads', async () => {
    const people = peopleIn(tried.suite, 'own');
    await people.ask(TOM, AISHA, 'May I learn from you?');
    const { tab, frame, focused, problems } = await openTab(AISHA);
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Requests: Program own' }).press('Enter');
    await focused('Requests to you');
    await tab.getByText('May I learn from you?').waitFor();
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Say no to Tom Nguyen' }).press('Enter');
    await tab
      .getByRole('radio', { name: 'I think that somebody else fits your goal better.' })
      .press('Space');
    await tab.getByLabel('A few words to Tom Nguyen').fill('Marcus knows more about it.');
    await assertAccessible(frame);
    await tab.getByRole('button', { name: 'Send the answer' }).press('Enter');
    await tab.getByText('You said no to Tom Nguyen.').waitFor();
    await tab.getByText('Nobody waits for an answer from you.').waitFor();
    const request = await people.requestTo(TOM, AISHA);
    assert.deepEqual(request?.answer, {
      reason: 'other-fits-better',
      words: 'Marcus knows more about it.',
    });
    assert.deepEqual(problems, []);
  });

  for (const [theme, view] of [
    ['dark', PHONE],
    ['contrast', { width: 1100, height: 900 }],
  ] as const)
    it(`have no accessibility violation in the theme ${theme} at ${view.width} pixels`, async () => {
      const mentees = await openTab(TOM, { theme, view });
      await mentees.tab.getByRole('button', { name: 'Find a mentor: Program own' }).click();
      await mentees.tab.getByText('And adds: “Marcus knows more about it.”').waitFor();
      await assertAccessible(mentees.frame);
      const mentors = await openTab(MARCUS, { theme, view });
      await mentors.tab.getByRole('button', { name: 'Requests: Program own' }).click();
      await mentors.tab.getByText('You know what I want to learn.').waitFor();
      await assertAccessible(mentors.frame);
      const managers = await openTab(INGRID, { theme, view });
      await managers.tab.getByRole('button', { name: 'Manage: Program own' }).click();
      await managers.tab.getByRole('button', { name: 'Matching', exact: true }).click();
      await managers.tab.getByRole('heading', { name: 'This program matches itself' }).waitFor();
      await managers.tab.getByRole('cell', { name: 'David Cohen' }).waitFor();
      await assertAccessible(managers.frame);
    });

  it('make a pair by a yes in the chat, which the open tab of the mentee shows', async () => {
    await tried.suite.product.runDueJobs();
    const chat = await tried.open(tried.suite.connector.chatUrl(MARCUS), PHONE);
    const yes = chat.page.getByRole('button', { name: 'Yes, gladly' });
    await yes.waitFor();
    await assertAccessible(chat.page);
    await yes.press('Enter');
    await chat.page.getByText('You said yes to David Cohen').waitFor();
    const { tab, frame, focused } = await openTab(DAVID);
    await tab.getByRole('heading', { name: 'Your match: Marcus Bennett' }).waitFor();
    await frame.evaluate("window.location.hash = 'programs/own/find'");
    await focused('Find a mentor');
    await tab.getByText('You have a mentor in this program.').waitFor();
  });
});
