// The built product in a process of its own, through the process's door: its environment, its port, its signals.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildProduct,
  type Ended,
  runKeys,
  runPlatforms,
  runProduct,
  type Started,
  startProduct,
} from '../support/production.js';

const ID = '11111111-2222-4333-8444-555555555555';
const UNREACHABLE = 'mongodb://waymark:the-db-password@127.0.0.1:99999/waymark';
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJlLW9mLXRoaXM';

describe('the built product', function () {
  this.timeout(60_000);
  let dataDir: string;
  let product: Started;
  /** Processes that are to end by themselves, all at the same time. */
  let second: Promise<Ended>;
  let withoutDatabase: Promise<Ended>;
  let withMistakes: Promise<Ended>;

  const environment = () => ({
    PORT: '0',
    PUBLIC_URL: 'https://waymark.example',
    DATA_DIR: dataDir,
    SECRET_KEY: 'a key of the tests that is long enough to be taken',
    ENTRA_TENANT_ID: ID,
    ENTRA_CLIENT_ID: ID,
    ENTRA_CLIENT_SECRET: 'the-client-secret',
    BOT_APP_ID: ID,
    BOT_APP_PASSWORD: 'the-bot-password',
  });

  before(async function build() {
    this.timeout(240_000);
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-production-'));
    await buildProduct();
    withMistakes = runProduct({ PORT: 'x', LOG_LEVEL: 'loud', BOT_APP_ID: ID });
    withoutDatabase = runProduct({ ...environment(), MONGODB_URI: UNREACHABLE });
    product = await startProduct(environment());
    second = runProduct(environment());
  });

  after(async () => {
    product?.kill('SIGKILL');
    await product?.ended;
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is healthy, and ready', async () => {
    assert.deepEqual(await json('/healthz'), { status: 200, body: { status: 'ok' } });
    assert.deepEqual(await json('/readyz'), { status: 200, body: { status: 'ready' } });
  });

  it('serves the page of the tab, with all of its script', async () => {
    const page = await fetch(`${product.url}/tab`);
    assert.equal(page.status, 200);
    const scripts = [...(await page.text()).matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)].map(
      ([, path]) => path,
    );
    assert.ok(scripts.length > 0);
    for (const path of scripts) assert.equal((await fetch(`${product.url}${path}`)).status, 200, path);
  });

  it('lets learning platforms in by command, beside the running server, once they are approved', async () => {
    const file = join(dataDir, 'platform.json');
    const issuer = 'https://campus.example';
    const described = {
      id: 'campus',
      name: 'Campus',
      issuer,
      clientId: 'client',
      deploymentIds: ['1'],
      authUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      jwksUrl: `${issuer}/keys`,
    };
    const target_link_uri = 'https://waymark.example/lti/launch';
    const login = async () => {
      const body = new URLSearchParams({ iss: issuer, login_hint: '1', target_link_uri });
      return (await fetch(`${product.url}/lti/login`, { method: 'POST', body, redirect: 'manual' })).status;
    };
    await writeFile(file, JSON.stringify({ ...described, jwksUrl: 'nowhere' }));
    const wrong = await runPlatforms(environment(), 'add', file);
    assert.equal(wrong.code, 1);
    assert.match(wrong.log, /jwksUrl: Invalid URL/);
    await writeFile(file, JSON.stringify(described));
    assert.match(
      (await runPlatforms(environment(), 'add', file)).log,
      /redirect URI {2}https:\/\/waymark.example\/lti\/launch/,
    );
    assert.equal(await login(), 403);
    assert.equal((await runPlatforms(environment(), 'approve', 'campus')).code, 0);
    assert.equal(await login(), 302);
    const [unknown, list] = await Promise.all([
      runPlatforms(environment(), 'approve', 'another'),
      runPlatforms(environment(), 'list'),
    ]);
    assert.equal(unknown.code, 1);
    assert.match(list.log, /campus {2}active/);
  });

  it('answers an unknown address in JSON', async () => {
    const { status, body } = await json('/no/such/place');
    assert.equal(status, 404);
    assert.equal((body as ErrorBody).error.code, 'request.unknown-address');
  });

  for (const address of ['/api/me/link-code', '/api/messages'])
    it(`says what is wrong with a body sent to ${address}, and lives on`, async () => {
      const malformed = await post(address, '{"a":');
      assert.deepEqual([malformed.status, malformed.code], [400, 'request.not-json']);
      const tooLarge = await post(address, JSON.stringify({ a: 'x'.repeat(300_000) }));
      assert.deepEqual([tooLarge.status, tooLarge.code], [413, 'request.too-large']);
      const notJson = await post(address, '<a/>', 'text/xml');
      assert.ok(notJson.status >= 400 && notJson.status < 500, `${notJson.status}`);
      assert.ok(notJson.message.length > 10);
      assert.equal((await json('/readyz')).status, 200);
    });

  it('lets nobody in without a token', async () => {
    assert.equal((await post('/api/messages', '{}')).status, 401);
    assert.equal((await json('/api/me')).status, 401);
  });

  it('writes no secret to its log', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, cookie: 'session=the-cookie' };
    const query = `ltik=${TOKEN}&state=the-state&nonce=the-nonce&login_hint=someone@waymark.example`;
    for (const path of ['/healthz', '/api/me', '/lti/login', '/no/such/place', '/%E0%A4%A'])
      await fetch(`${product.url}${path}?${query}`, { headers });
    const log = product.log();
    for (const secret of [TOKEN, 'the-cookie', 'the-state', 'the-nonce', 'someone@', 'the-client-secret'])
      assert.ok(!log.includes(secret), secret);
    for (const secret of ['the-bot-password', 'a key of the tests']) assert.ok(!log.includes(secret), secret);
  });

  it('says which process has the data when a second one wants it', async () => {
    const { code, log } = await second;
    assert.equal(code, 1);
    assert.ok(log.includes(dataDir), log);
  });

  it('shows no password of the database that it cannot open', async () => {
    const { code, log } = await withoutDatabase;
    assert.equal(code, 1);
    assert.ok(log.trim().length > 0);
    assert.ok(!log.includes('the-db-password'), log);
  });

  it('lists all mistakes in its settings at once and ends with 1', async () => {
    const { code, log } = await withMistakes;
    assert.equal(code, 1);
    for (const name of ['PORT', 'LOG_LEVEL', 'SECRET_KEY', 'BOT_APP_PASSWORD', 'PUBLIC_URL'])
      assert.match(log, new RegExp(`^ {2}- ${name} must `, 'm'));
    assert.ok(!log.includes('    at '), 'no stack: it is the reader who has to act');
  });

  it('answers the request in flight before it stops, and starts again on the same data at once', async () => {
    const { port } = new URL(product.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.setEncoding('utf8');
    socket.write('GET /readyz HTTP/1.1\r\nhost: waymark.example\r\nconnection: close\r\n');
    await once(socket, 'ready');
    await json('/healthz');
    product.kill('SIGTERM');
    await refusal(Number(port));
    const answer = textOf(socket);
    socket.write('\r\n');
    assert.match(await answer, /^HTTP\/1\.1 200 OK[\s\S]*\{"status":"ready"\}/);
    assert.equal(await product.ended, 0, product.log());

    product = await startProduct(environment());
    assert.equal((await json('/readyz')).status, 200);
    product.kill('SIGINT');
    assert.equal(await product.ended, 0, product.log());
  });

  it('starts with the key of its data only, or with one that is being changed to', async () => {
    const old = environment().SECRET_KEY;
    const env = { ...environment(), SECRET_KEY: 'another key of the tests that is long enough' };
    const wrong = await runProduct(env);
    assert.equal(wrong.code, 1);
    assert.match(wrong.log, /^SECRET_KEY does not open all .*SECRET_KEY_PREVIOUS/ms);
    assert.ok(!wrong.log.includes('    at ') && !wrong.log.includes('key of the tests'), wrong.log);
    product = await startProduct({ ...env, SECRET_KEY_PREVIOUS: old });
    const { code, log } = await runKeys({ ...env, SECRET_KEY_PREVIOUS: old }, 'rotate');
    assert.equal(code, 0, log);
    assert.match(log, /key\(s\) were put under SECRET_KEY/);
    product.kill('SIGTERM');
    assert.equal(await product.ended, 0, product.log());
    product = await startProduct(env);
  });

  async function json(path: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${product.url}${path}`);
    return { status: response.status, body: await response.json() };
  }

  async function post(path: string, body: string, type = 'application/json') {
    const response = await fetch(`${product.url}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    const { error } = (await response.json()) as ErrorBody;
    return { status: response.status, code: error.code, message: error.message };
  }
});

type ErrorBody = { error: { code: string; message: string } };

/** Waits until nobody listens at the port any more. */
async function refusal(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true));
      socket.once('error', () => done(false));
    });
    socket.destroy();
    if (!isOpen) return;
  }
}

function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (part) => {
    text += part;
  });
  return once(socket, 'close').then(() => text);
}
