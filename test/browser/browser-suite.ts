// A browser and the whole sandbox for one file of browser tests; what a test opened is closed after it.
import type { Browser } from 'playwright-core';
import { type Suite, startSuite } from '../support/suite.js';
import { type Look, openPage, type View } from './look.js';
import { openBrowser } from './open-browser.js';

export type BrowserSuite = {
  /** There once the tests run. */
  readonly suite: Suite;
  open(url: string, view?: View): Promise<Look>;
};

/** To be called inside of `describe`. @param prepare is run once, before the browser starts */
export function useBrowser(prepare: (suite: Suite) => Promise<void> = async () => {}): BrowserSuite {
  let suite: Suite;
  let browser: Browser;
  const looks: Look[] = [];
  before(async () => {
    suite = await startSuite();
    await prepare(suite);
    browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(looks.splice(0).map(({ close }) => close()));
  });
  after(async () => {
    await browser?.close();
    await suite?.stop();
  });
  return {
    get suite() {
      return suite;
    },
    open: async (url, view) => {
      const look = await openPage(browser, url, view);
      looks.push(look);
      return look;
    },
  };
}
