// Takes a picture of every page and card, in each theme and in two sizes, into docs/screens.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { oidOf } from '../sandbox/cast.js';
import { type Running, startEverything } from '../sandbox/everything.js';
import { frameOf, openPage, type View } from './look.js';
import { openBrowser } from './open-browser.js';

const SCREENS = 'docs/screens';
const DATA_DIR = '.cache/screenshots';
const desktop: View = { width: 1100, height: 900 };
const phone: View = { width: 320, height: 720 };
const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' };
const MATEO = oidOf(3);
const AMARA = oidOf(2);
const AISHA = oidOf(11);
const course = { id: 'lead-101', learner: '103', teacher: '111' };

/** The other pages of the tab, by their place in its address. */
const PLACES: Readonly<Record<string, { oid: string; place: string }>> = {
  space: { oid: MATEO, place: `pair/${AMARA}-${MATEO}` },
  agreement: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/agreement` },
  goals: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/goals` },
  questions: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/questions` },
  notes: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/notes` },
  closing: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/closing` },
  'my-card': { oid: MATEO, place: 'me/card' },
  'my-data': { oid: MATEO, place: 'my-data' },
  concern: { oid: MATEO, place: 'concerns/new' },
  enrollment: { oid: MATEO, place: 'programs/growing-together/enroll' },
  programs: { oid: AISHA, place: 'programs' },
  program: { oid: AISHA, place: 'programs/growing-together' },
  participants: { oid: AISHA, place: 'programs/growing-together/participants' },
  matching: { oid: AISHA, place: 'programs/growing-together/matching' },
};

type Shot = {
  name: string;
  view: View;
  url: string;
  /** Leads to what is to be seen, and waits until it is there. */
  show(page: Page): Promise<void>;
};

await rm(DATA_DIR, { recursive: true, force: true });
await mkdir(SCREENS, { recursive: true });
const running = await startEverything({
  dataDir: DATA_DIR,
  logTo: { write: () => undefined },
});
for (const oid of [MATEO, AMARA]) await running.connector.install(oid);
await running.product.runDueJobs();
const browser = await openBrowser();
for (const shot of shots(running)) await take(browser, shot);
await browser.close();
await running.stop();

async function take(from: Browser, { name, view, url, show }: Shot): Promise<void> {
  const { page, close } = await openPage(from, url, view);
  await show(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
  await close();
  console.log(`${SCREENS}/${name}.png`);
}

function shots(everything: Running): Shot[] {
  return [
    {
      name: 'sandbox-home',
      view: { width: 1100, height: 1000 },
      url: everything.home.url,
      show: (page) => page.getByText('What the services say').waitFor(),
    },
    ...inSizes('chat', { url: everything.connector.chatUrl(AMARA), show: showCard }),
    ...Object.keys(THEMES).flatMap((theme) => ofTab(everything, theme as keyof typeof THEMES)),
    ...ofCourse(everything),
  ];
}

function ofTab({ teams }: Running, theme: keyof typeof THEMES): Shot[] {
  const url = `${teams.personUrl(MATEO)}?theme=${THEMES[theme]}`;
  return [
    ...inSizes(`tab-home-${theme}`, { url, show: showTab }),
    ...inSizes(`tab-booking-${theme}`, { url, show: showBooking }),
    ...inSizes(`tab-module-${theme}`, { url, show: showModule }),
    ...Object.entries(PLACES).flatMap(([name, { oid, place }]) =>
      inSizes(`${name}-${theme}`, {
        url: `${teams.personUrl(oid)}?theme=${THEMES[theme]}`,
        show: (page) => showPlace(page, place),
      }),
    ),
  ];
}

function ofCourse({ lms }: Running): Shot[] {
  return [
    ...inSizes('course', {
      url: lms.courseUrl(course.id, course.learner),
      show: (page) => page.getByRole('heading', { name: 'Activities' }).waitFor(),
    }),
    ...inSizes('course-module', {
      url: lms.courseUrl(course.id, course.learner),
      show: async (page) => {
        await page.getByRole('link', { name: 'Virtual mentoring basics', exact: true }).click();
        await page.frameLocator('iframe').getByRole('button', { name: 'Start' }).waitFor();
      },
    }),
    ...inSizes('course-gradebook', {
      url: lms.courseUrl(course.id, course.teacher),
      show: async (page) => {
        await page.getByRole('link', { name: 'Gradebook' }).first().click();
        await page.getByRole('table').first().waitFor();
      },
    }),
  ];
}

function inSizes(name: string, shot: Pick<Shot, 'url' | 'show'>): Shot[] {
  return [
    { ...shot, name, view: desktop },
    { ...shot, name: `${name}-320`, view: phone },
  ];
}

async function showCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send check-in' }).waitFor();
}

async function showPlace(page: Page, place: string): Promise<void> {
  const tab = await frameOf(page, '/tab');
  await tab.getByRole('heading', { name: /^Hello, / }).waitFor();
  await tab.evaluate(`window.location.hash = ${JSON.stringify(place)}`);
  await tab.locator('h1:not(:has-text("Hello, "))').waitFor();
}

async function showTab(page: Page): Promise<void> {
  await page.frameLocator('#tab').getByRole('heading', { name: 'Hello, Mateo' }).waitFor();
}

async function showBooking(page: Page): Promise<void> {
  const tab = page.frameLocator('#tab');
  await tab.getByRole('button', { name: 'Book a session' }).click();
  await tab
    .getByRole('radio', { name: /your time/ })
    .first()
    .waitFor();
}

async function showModule(page: Page): Promise<void> {
  const tab = page.frameLocator('#tab');
  await tab.getByRole('button', { name: 'Open', exact: true }).click();
  await tab.getByRole('button', { name: 'Start' }).click();
  await tab.getByRole('button', { name: 'Next' }).waitFor();
}
