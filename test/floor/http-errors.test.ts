// Whatever goes wrong in a request, the answer is JSON with a stable code and words that help.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { z } from 'zod';
import { t } from '../../shared/i18n/translate.js';
import { AppError } from '../../shared/platform/errors.js';
import { answerErrors, type ErrorBody, refuseUnknownAddress } from '../../shared/platform/http-errors.js';
import { createLogger } from '../../shared/platform/logger.js';

type Answer = { status: number; code: string; message: string; text: string; headers: Headers };

describe('an error in a request', () => {
  let server: Server;
  let url: string;
  const log: string[] = [];

  before(async () => {
    server = createServer(createApp(log));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => void log.splice(0));

  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('of the JSON says that the body is not JSON', async () => {
    for (const body of ['{"a":', '{a:1}', 'null', '"text"', '[1,]', '\u0000'])
      assertError(await post('/json', { body }), 400, 'request.not-json', /valid JSON/);
  });

  it('of the size names the limit of the address', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(3000) });
    assertError(await post('/json', { body }), 413, 'request.too-large', /larger than 2 KB/);
  });

  it('of the size counts what is unpacked', async () => {
    const body = gzipSync(JSON.stringify({ a: 'x'.repeat(100_000) }));
    const answer = await post('/json', { body, headers: { 'content-encoding': 'gzip' } });
    assertError(answer, 413, 'request.too-large', /larger than 2 KB/);
  });

  it('of the encoding, the character set or the packing is malformed', async () => {
    const encodings = [
      { 'content-encoding': 'rot13' },
      { 'content-type': 'application/json; charset=klingon' },
    ];
    for (const headers of encodings)
      assertError(
        await post('/json', { body: '{}', headers }),
        415,
        'request.malformed',
        /could not be read/,
      );
    const notPacked = await post('/json', { body: '{}', headers: { 'content-encoding': 'gzip' } });
    assertError(notPacked, 400, 'request.malformed', /could not be read/);
  });

  it('of a form says what is wrong with it', async () => {
    const form = (body: string) =>
      post('/form', { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    assertError(await form('a=1&'.repeat(20)), 413, 'request.malformed', /could not be read/);
    assertError(await form(`a${'[b]'.repeat(40)}=1`), 400, 'request.malformed', /could not be read/);
    assertError(await form(`a=${'x'.repeat(3000)}`), 413, 'request.too-large', /larger than 2 KB/);
  });

  it('of the address is malformed or unknown', async () => {
    assertError(await get('/people/%E0%A4%A'), 400, 'request.malformed', /could not be read/);
    assertError(await get('/nowhere'), 404, 'request.unknown-address', /nothing at this address/);
  });

  it('of the fields lists them', async () => {
    const answer = await post('/json', { body: '{"a":1,"b":{"c":"x"}}' });
    assertError(answer, 400, 'request.invalid', /fields are not right/);
    const { error } = JSON.parse(answer.text) as ErrorBody;
    assert.deepEqual(
      error.issues?.map(({ path }) => path),
      ['a', 'b.c'],
    );
  });

  it('that the product foresaw has its code, and says how long to wait', async () => {
    const answer = await get('/busy');
    assertError(answer, 503, 'session.calendar-busy', /7 seconds/);
    assert.equal(answer.headers.get('retry-after'), '7');
  });

  it('that nobody foresaw shows nothing of the inside, and is logged without the query', async () => {
    const answer = await get('/broken?ltik=secret-of-the-query');
    assertError(answer, 500, 'unexpected', /our side/);
    assert.ok(!answer.text.includes('inside'));
    assert.match(log.join(), /the inside broke/);
    assert.match(log.join(), /"path":"\/broken"/);
    assert.ok(!log.join().includes('secret-of-the-query'));
  });

  it('that carries a status of a server is unexpected too', async () => {
    assertError(await get('/foreign'), 500, 'unexpected', /our side/);
  });

  it('of the client alone is not logged', async () => {
    await post('/json', { body: '{' });
    await get('/nowhere');
    assert.deepEqual(log, []);
  });

  it('after the first part of the answer breaks the connection off', async () => {
    await assert.rejects(get('/half'));
    assert.match(log.join(), /the other half is missing/);
  });

  it('that ends the request early leaves the server alive', async () => {
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST /json HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"a"',
        );
        socket.destroy();
      });
      socket.once('close', () => done());
    });
    assertError(await get('/nowhere'), 404, 'request.unknown-address', /nothing/);
  });

  const get = (path: string) => answerOf(fetch(`${url}${path}`));
  const post = (path: string, { body, headers = {} }: { body: string | Uint8Array; headers?: object }) =>
    answerOf(
      fetch(`${url}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
});

function createApp(log: string[]) {
  const app = express();
  const body = z.object({ a: z.string(), b: z.object({ c: z.number() }) });
  app.post('/json', express.json({ limit: '2kb' }), (req, res) => void res.json(body.parse(req.body)));
  app.post(
    '/form',
    express.urlencoded({ limit: '2kb', parameterLimit: 10, extended: true }),
    (_req, res) => void res.json({}),
  );
  app.get('/people/:id', (_req, res) => void res.json({}));
  app.get('/busy', () => {
    throw new AppError({ code: 'session.calendar-busy', status: 503, params: { seconds: 7, retryAfter: 7 } });
  });
  app.get('/broken', () => Promise.reject(new Error('the inside broke')));
  app.get('/foreign', () => Promise.reject(Object.assign(new Error('the inside'), { status: 502 })));
  app.get('/half', (_req, res) => {
    res.write('{"half":');
    throw new Error('the other half is missing');
  });
  app.use(refuseUnknownAddress());
  app.use(answerErrors({ t, log: createLogger('info', { write: (line) => void log.push(line) }) }));
  return app;
}

async function answerOf(request: Promise<Response>): Promise<Answer> {
  const response = await request;
  const text = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  const { code, message } = (JSON.parse(text) as ErrorBody).error;
  return { status: response.status, code, message, text, headers: response.headers };
}

function assertError(answer: Answer, ...[status, code, message]: [number, string, RegExp]): void {
  assert.deepEqual([answer.status, answer.code], [status, code]);
  assert.match(answer.message, message);
}
