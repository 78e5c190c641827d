// The pages' API client, against a server of its own.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, createApiClient } from '../../../shared/ui/api-client.js';

type Answer = { status: number; body: string };

describe('the API client of the pages', () => {
  let server: Server;
  let base: string;
  let answers: Answer[];
  let seen: { url: string | undefined; token: string | undefined; body: string }[];

  beforeEach((done) => {
    answers = [];
    seen = [];
    server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      seen.push({ url: request.url, token: request.headers.authorization, body });
      const answer = answers.shift() ?? { status: 500, body: '' };
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    }).listen(0, '127.0.0.1', () => {
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
      done();
    });
  });

  afterEach((done) => {
    server.closeAllConnections();
    server.close(done);
  });

  const tokens = { current: async () => 'old', renew: async () => 'fresh' };

  it('sends the token and reads the answer', async () => {
    answers = [{ status: 200, body: '{"ok":true}' }];
    assert.deepEqual(await createApiClient(base, tokens).post('/things', { a: 1 }), { ok: true });
    assert.deepEqual(seen, [{ url: '/api/things', token: 'Bearer old', body: '{"a":1}' }]);
  });

  it('asks for a fresh token once when the old one is refused, and repeats the request with it', async () => {
    answers = [
      { status: 401, body: '{"error":{"code":"token.expired","message":"Expired."}}' },
      { status: 200, body: '{"ok":true}' },
    ];
    await createApiClient(base, tokens).post('/things', { a: 1 });
    assert.deepEqual(
      seen.map(({ token, body }) => [token, body]),
      [
        ['Bearer old', '{"a":1}'],
        ['Bearer fresh', '{"a":1}'],
      ],
    );
  });

  it('gives up when the fresh token is refused too', async () => {
    const refusal = { status: 401, body: '{"error":{"code":"token.foreign","message":"Not for us."}}' };
    answers = [refusal, refusal];
    await assert.rejects(createApiClient(base, tokens).get('/me'), (error) => {
      assert.ok(error instanceof ApiError);
      assert.deepEqual([error.code, error.status, error.message], ['token.foreign', 401, 'Not for us.']);
      return true;
    });
    assert.equal(seen.length, 2);
  });

  it('says which fields were refused', async () => {
    const issues = [{ path: 'draft.title', message: 'Give it a name.' }];
    answers = [
      { status: 400, body: JSON.stringify({ error: { code: 'request.invalid', message: 'No.', issues } }) },
    ];
    await assert.rejects(createApiClient(base, tokens).put('/things/1', {}), { issues });
  });

  it('reads a table as it is, and a refusal of it as an error', async () => {
    answers = [
      { status: 200, body: 'name,score\nAna,7' },
      { status: 403, body: '{"error":{"code":"program.not-yours","message":"Not yours."}}' },
    ];
    const client = createApiClient(base, tokens);
    assert.equal(await client.getText('/things.csv'), 'name,score\nAna,7');
    await assert.rejects(client.getText('/things.csv'), { code: 'program.not-yours' });
  });

  it('tells an answer that is not ours from one that is', async () => {
    answers = [{ status: 502, body: '<html>Bad gateway</html>' }];
    await assert.rejects(createApiClient(base, tokens).get('/me'), { code: 'unexpected', status: 502 });
  });

  it('says that nobody answered when the server is away', async () => {
    const nowhere = createApiClient('http://127.0.0.1:9/api', tokens);
    await assert.rejects(nowhere.get('/me'), { code: 'offline', status: 0 });
  });
});
