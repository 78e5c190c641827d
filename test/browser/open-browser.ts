// Opens a Chromium for the browser tests: the one that npm brought, or else the machine's own.
import { access, constants } from 'node:fs/promises';
import chromiumFromNpm from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Of machines for which npm brings none. */
const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** teams-js asks there for newer origins; tests run without the internet, and it then uses its own list. */
export const MICROSOFT_CDN = 'res.cdn.office.net';

/**
 * Browsers of today block third-party cookies, except partitioned ones, and the LTI tests rely on it.
 * Chromium can do so only with partitioned storage, which playwright disables: the last list wins.
 */
const COMMON_ARGUMENTS = [
  '--no-sandbox',
  // One process for all pages: a frame of another site needs no new one, which takes as long as loading the page.
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  // Without a graphics card its software emulation costs more than drawing without one.
  '--disable-gpu',
  // A route of playwright's would stop every request of every page on its way.
  `--host-resolver-rules=MAP ${MICROSOFT_CDN} ~NOTFOUND`,
  '--test-third-party-cookie-phaseout',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,OptimizationHints,MediaRouter,IsolateOrigins,site-per-process',
];

/** The browser at BROWSER_PATH where that is set. */
export async function openBrowser(extraArguments: string[] = []): Promise<Browser> {
  const executablePath = process.env['BROWSER_PATH'] ?? (await unpackBrowser()) ?? (await findInstalled());
  return chromium.launch({ executablePath, args: [...COMMON_ARGUMENTS, ...extraArguments] });
}

/**
 * The one from npm is the same for everybody, and takes half the time of one with windows. Only its executable: the
 * arguments that it comes with switch the web's security off. Processes that start together find it unpacked, or
 * each would take what the other has not finished.
 */
export async function unpackBrowser(): Promise<string | undefined> {
  const isMadeForThis = process.platform === 'linux' && process.arch === 'x64';
  return isMadeForThis ? chromiumFromNpm.executablePath() : undefined;
}

async function findInstalled(): Promise<string> {
  for (const path of usualPlaces[process.platform] ?? []) {
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  throw new Error('The browser tests need Chrome, Edge or Chromium: install one, or set BROWSER_PATH.');
}
