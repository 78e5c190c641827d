// The browser that all browser tests use blocks third-party cookies, as the browsers of its day do.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser } from './open-browser.js';

describe('the browser of the tests', () => {
  let browser: Browser;
  let sites: Server;
  let port: number;

  before(async () => {
    sites = createServer(answer);
    await new Promise<void>((done) => sites.listen(0, done));
    port = (sites.address() as AddressInfo).port;
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    sites?.close();
    sites?.closeAllConnections();
  });

  it('sends both cookies to a site that is visited itself', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://127.0.0.1:${port}/set`);
    await page.getByText('cookies: ordinary=1; partitioned=1').waitFor();
  });

  it('sends a framed site of another origin its partitioned cookie alone', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://127.0.0.1:${port}/set`);
    await page.getByText('cookies: ordinary=1; partitioned=1').waitFor();
    await page.goto(`http://localhost:${port}/frame`);
    const shown = page.frameLocator('iframe').getByText('cookies:');
    await shown.waitFor();
    assert.equal(await shown.textContent(), 'cookies: partitioned=1');
  });

  function answer(...[req, res]: Parameters<Parameters<typeof createServer>[1] & object>) {
    res.setHeader('content-type', 'text/html');
    if (req.url === '/frame') return res.end(`<iframe src="http://127.0.0.1:${port}/set"></iframe>`);
    if (req.url !== '/set') return res.end(`<p>cookies: ${req.headers.cookie ?? 'none'}</p>`);
    res.setHeader('set-cookie', [
      'ordinary=1; SameSite=None; Secure; Path=/',
      'partitioned=1; SameSite=None; Secure; Partitioned; Path=/',
    ]);
    return res.end('<script>location = "/show"</script>');
  }
});
