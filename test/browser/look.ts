// What every browser test does with a page: open it without the network, and check its accessibility.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, BrowserContext, ConsoleMessage, Frame, Page } from 'playwright-core';
import { MICROSOFT_CDN } from './open-browser.js';

export type View = { width: number; height: number; dark?: boolean };

const desktop: View = { width: 1100, height: 900 };

/** problems collects what the page complained about; a test ends by finding it empty. */
export type Look = { page: Page; problems: string[]; close(): Promise<void> };

/** All pages of a browser share what they have loaded; nothing in them rests on what a browser keeps. */
export async function openPage(browser: Browser, url: string, view: View = desktop): Promise<Look> {
  const context = browser.contexts()[0] ?? (await newContext(browser));
  const page = await context.newPage();
  await page.setViewportSize({ width: view.width, height: view.height });
  await page.emulateMedia({ colorScheme: view.dark ? 'dark' : 'light' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOffline(message)) problems.push(message.text());
  });
  await page.goto(url);
  return { page, problems, close: () => page.close() };
}

function newContext(browser: Browser): Promise<BrowserContext> {
  // What moves has to come to rest before it is clicked.
  return browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
}

/** The frame whose address contains the given text, once there is one. */
export async function frameOf(page: Page, part: string): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes(part));
    if (frame) return frame;
    await page.waitForEvent('framenavigated');
  }
}

/** Buttons go from one color to the other, be it in next to no time. What turns for ever is not waited for. */
const COLORS_AT_REST =
  'Promise.all(document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined))).then(() => undefined)';

/** @throws when axe finds a violation, or the page scrolls sideways */
export async function assertAccessible(place: Page | Frame, rules?: readonly string[]): Promise<void> {
  await place.evaluate(COLORS_AT_REST);
  if (!(await place.evaluate('"axe" in window'))) await place.evaluate(axe.source);
  const options = rules ? { runOnly: rules } : {};
  const violations = await place.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.target.join(" ")).join(", ")))`,
  );
  assert.deepEqual(violations, []);
  const sideways = await place.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  assert.ok(Number(sideways) <= 0, `the page scrolls sideways by ${sideways} px`);
}

/** Of the tab in Teams, which ends in the light theme. Only the colors differ from theme to theme. */
export async function assertAccessibleInEveryTheme(page: Page): Promise<void> {
  const tab = await frameOf(page, '/tab');
  const change = async (theme: string, name: string) => {
    await page.getByLabel('Theme').selectOption(theme);
    await tab.locator(`[data-theme="${name}"]`).waitFor();
  };
  for (const theme of ['dark', 'contrast']) {
    await change(theme, theme);
    await assertAccessible(tab, ['color-contrast']);
  }
  await change('default', 'light');
  await assertAccessible(tab);
}

function isOffline(message: ConsoleMessage): boolean {
  return message.location().url.includes(MICROSOFT_CDN) || message.text().includes('validDomains');
}
