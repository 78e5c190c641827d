// Pictures of a run with its results, and of what its people see once it is published.
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { oidOf } from '../../sandbox/cast.js';
import type { Running } from '../../sandbox/everything.js';
import { generatedCast } from '../../sandbox/generated-cast.js';
import { openPage } from '../look.js';
import { inSizes, inThemes, type Shot, showPlace } from './shot.js';

/** As many as make a table worth looking at, and leave some without a mentor. */
const PEOPLE = 500;
const SOFIA = oidOf(9);
const AISHA = oidOf(11);
const PROGRAM = 'programs/growing-together';

/** A larger company than in the other pictures. */
export const company = () => generatedCast(PEOPLE);

/** Runs the matching as its manager does. */
export async function startMatching(browser: Browser, { teams, product }: Running): Promise<void> {
  const { page, close } = await openPage(browser, teams.personUrl(AISHA));
  const tab = await showPlace(page, PROGRAM);
  await tab.getByRole('button', { name: 'Close enrollment and start matching' }).click();
  await tab.getByRole('heading', { name: 'Next step: Run' }).waitFor();
  await tab.getByRole('button', { name: 'Matching', exact: true }).click();
  await tab.getByRole('button', { name: 'Start matching' }).click();
  await tab.getByRole('heading', { name: 'Run 1' }).waitFor();
  await product.runDueJobs();
  await tab.getByText(/mentees matched/).waitFor();
  await close();
}

export function beforePublishing({ teams }: Running): Shot[] {
  const url = teams.personUrl(AISHA);
  const ofRun = (name: string, show: (tab: FrameLocator) => Promise<void>) =>
    inThemes(name, { url, show: async (page) => show(await openRun(page)) });
  return [
    ...inThemes('matching', {
      url,
      show: async (page) => {
        const tab = await showPlace(page, `${PROGRAM}/matching`);
        await tab.getByText(/mentees matched/).waitFor();
      },
    }),
    ...ofRun('run', (tab) => bringToTop(tab.getByText(/^\d+ of \d+ pairs$/))),
    ...ofRun('run-pair', async (tab) => {
      await tab
        .getByRole('button', { name: /^Details of / })
        .first()
        .click();
      await tab
        .getByRole('dialog')
        .getByText(/^Fit: /)
        .waitFor();
    }),
    ...ofRun('run-unmatched', async (tab) => {
      await tab.getByRole('button', { name: /^Without a partner/ }).click();
      await bringToTop(tab.getByText(/^Mentees without a mentor/));
    }),
    ...ofRun('run-relaxation', async (tab) => {
      await tab.getByRole('button', { name: /^Without a partner/ }).click();
      await tab
        .getByRole('button', { name: /^What would help/ })
        .first()
        .click();
      await tab.getByRole('dialog').getByRole('listitem').first().waitFor();
    }),
    ...ofRun('run-publish', async (tab) => {
      await tab.getByRole('button', { name: 'Publish', exact: true }).click();
      await tab.getByText(/may say no without giving a reason/).waitFor();
    }),
  ];
}

/** Publishes the run as its manager does; somebody who has a match then has the bot in their chats, too. */
export async function publishMatches(browser: Browser, running: Running): Promise<void> {
  const { page, close } = await openPage(browser, running.teams.personUrl(AISHA));
  const tab = await openRun(page);
  await tab.getByRole('button', { name: 'Publish', exact: true }).click();
  await tab.getByRole('button', { name: 'Publish and tell them' }).click();
  await tab.getByRole('heading', { name: 'This run is published' }).waitFor();
  await running.connector.install(SOFIA);
  await running.product.runDueJobs();
  await close();
}

export function afterPublishing({ teams, connector }: Running): Shot[] {
  return [
    ...inThemes('run-published', {
      url: teams.personUrl(AISHA),
      show: async (page) => void (await openRun(page)),
    }),
    ...inThemes('match', {
      url: teams.personUrl(SOFIA),
      show: (page) =>
        page
          .frameLocator('#tab')
          .getByRole('button', { name: 'This is not for me' })
          .scrollIntoViewIfNeeded(),
    }),
    ...inSizes('chat-match', {
      url: connector.chatUrl(SOFIA),
      show: (page) => page.getByRole('button', { name: 'Say no to this match' }).scrollIntoViewIfNeeded(),
    }),
  ];
}

async function bringToTop(words: Locator): Promise<void> {
  await words.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function openRun(page: Page): Promise<FrameLocator> {
  const tab = await showPlace(page, `${PROGRAM}/matching`);
  await tab.getByRole('button', { name: 'Open Run 1' }).click();
  await tab.getByText(/^\d+ of \d+ pairs$/).waitFor();
  return tab;
}
