// Opens a Chromium for the browser tests: the machine's own, or else the one that npm brought.
import { access, constants } from 'node:fs/promises';
import chromiumFromNpm from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
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

/** Set BROWSER_PATH to use a browser of your own. */
export async function openBrowser(extraArguments: string[] = []): Promise<Browser> {
  const installed = await findInstalled();
  const args = ['--no-sandbox', ...extraArguments];
  if (installed) return chromium.launch({ executablePath: installed, args });
  console.log('No Chromium, Chrome or Edge found on this machine: using the Chromium that npm brought.');
  const executablePath = await chromiumFromNpm.executablePath();
  return chromium.launch({ executablePath, args: [...chromiumFromNpm.args, ...args] });
}

async function findInstalled(): Promise<string | undefined> {
  const chosen = process.env['BROWSER_PATH'];
  if (chosen) return chosen;
  for (const path of usualPlaces[process.platform] ?? []) {
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return undefined;
}
