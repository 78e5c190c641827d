// Takes pictures of the pages and cards, in each theme and in two sizes, or of those that begin with an argument.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { oidOf } from '../sandbox/cast.js';
import { type EverythingOptions, type Running, startEverything } from '../sandbox/everything.js';
import { openPage } from './look.js';
import { openBrowser } from './open-browser.js';
import {
  afterPublishing,
  beforePublishing,
  company,
  publishMatches,
  startMatching,
} from './screens/matching.js';
import { inSizes, inThemes, type Shot, showPlace } from './screens/shot.js';
import { smallPng } from './screens/small-png.js';

const SCREENS = '.screens';
/** Those that README.md shows are also kept in git, made small. */
const KEPT = 'docs/screens';
const DATA_DIR = '.cache/screenshots';
const INGRID = oidOf(1);
const MATEO = oidOf(3);
const AMARA = oidOf(2);
const AISHA = oidOf(11);
const course = { id: 'lead-101', learner: '103', teacher: '111', newcomer: '901' };

/** The other pages of the tab, by their place in its address. */
const PLACES: Readonly<Record<string, { oid: string; place: string }>> = {
  space: { oid: MATEO, place: `pair/${AMARA}-${MATEO}` },
  agreement: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/agreement` },
  goals: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/goals` },
  questions: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/questions` },
  notes: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/notes` },
  exchange: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/exchange` },
  prompts: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/prompts` },
  closing: { oid: MATEO, place: `pair/${AMARA}-${MATEO}/closing` },
  group: { oid: AISHA, place: `pair/group-${INGRID}` },
  'my-card': { oid: MATEO, place: 'me/card' },
  'my-data': { oid: MATEO, place: 'my-data' },
  concern: { oid: MATEO, place: 'concerns/new' },
  enrollment: { oid: MATEO, place: 'programs/growing-together/enroll' },
  programs: { oid: AISHA, place: 'programs' },
  program: { oid: AISHA, place: 'programs/growing-together' },
  participants: { oid: AISHA, place: 'programs/growing-together/participants' },
};

const FACES_MS = 3_000;
const wanted = process.argv.slice(2);
const readme = await readFile('README.md', 'utf8');

for (const directory of [SCREENS, KEPT]) await mkdir(directory, { recursive: true });
const browser = await openBrowser();
await picture({}, async (running) => {
  for (const oid of [MATEO, AMARA]) await running.connector.install(oid);
  await running.product.runDueJobs();
  await takeAll(shots(running));
});
await picture({ cast: company() }, async (running) => {
  await startMatching(browser, running);
  await takeAll(beforePublishing(running));
  await publishMatches(browser, running);
  await takeAll(afterPublishing(running));
});
await browser.close();

async function picture(options: Pick<EverythingOptions, 'cast'>, take: (running: Running) => Promise<void>) {
  await rm(DATA_DIR, { recursive: true, force: true });
  const running = await startEverything({
    ...options,
    dataDir: DATA_DIR,
    logTo: { write: () => undefined },
  });
  await take(running);
  await running.stop();
}

async function takeAll(some: readonly Shot[]): Promise<void> {
  const isWanted = ({ name }: Shot) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
  for (const shot of some.filter(isWanted)) await take(browser, shot);
}

async function take(from: Browser, { name, view, url, show }: Shot): Promise<void> {
  const { page, close } = await openPage(from, url, view);
  await show(page);
  // What is to be seen is there; faces may still load, and the browser does not always say when it has come to rest.
  await page.waitForLoadState('networkidle', { timeout: FACES_MS }).catch(() => undefined);
  const picture = await page.screenshot({ path: join(SCREENS, `${name}.png`) });
  await close();
  console.log(`${SCREENS}/${name}.png`);
  const kept = `${KEPT}/${name}.png`;
  if (!readme.includes(`](${kept})`)) return;
  await writeFile(kept, smallPng(picture));
  console.log(kept);
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
    ...ofTab(everything),
    ...ofCourse(everything),
  ];
}

function ofTab({ teams }: Running): Shot[] {
  const url = teams.personUrl(MATEO);
  return [
    ...inThemes('tab-home', { url, show: showTab }),
    ...inThemes('tab-booking', { url, show: showBooking }),
    ...inThemes('tab-module', { url, show: showModule }),
    ...Object.entries(PLACES).flatMap(([name, { oid, place }]) =>
      inThemes(name, {
        url: teams.personUrl(oid),
        show: async (page) => void (await showPlace(page, place)),
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
      show: openModule,
    }),
    ...inSizes('course-enrollment', {
      url: lms.courseUrl(course.id, course.newcomer),
      show: async (page) => {
        await openModule(page);
        const frame = page.frameLocator('iframe');
        await frame.getByRole('button', { name: 'Enroll: Growing together' }).click();
        await frame.getByRole('heading', { name: 'Tell us about you' }).waitFor();
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

async function showCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send check-in' }).waitFor();
}

async function showTab(page: Page): Promise<void> {
  await page.frameLocator('#tab').getByRole('heading', { name: 'Hello, Mateo' }).waitFor();
}

async function openModule(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Virtual mentoring basics', exact: true }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Start' }).waitFor();
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
