// The log: whatever is written, and however deep it stands, credentials and private text stay out.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLogger, type Logger } from '../../shared/platform/logger.js';
import { withoutSecrets } from '../../shared/platform/redact.js';

const word = fc.stringMatching(/^[a-zA-Z0-9]{12,40}$/);
const base64Url = fc.stringMatching(/^[\w-]{20,60}$/);
const jwt = fc.tuple(base64Url, base64Url, base64Url).map((parts) => `eyJ${parts.join('.eyJ')}`);
const email = fc.tuple(word, word).map(([user, host]) => `${user}@${host}.example`);

/** A secret, and a text in which it stands. */
type Hidden = { secret: string; text: string };

const inText = (secret: fc.Arbitrary<string>, wrap: (secret: string) => string): fc.Arbitrary<Hidden> =>
  secret.map((value) => ({ secret: value, text: wrap(value) }));

const hidden: fc.Arbitrary<Hidden> = fc.oneof(
  inText(jwt, (token) => `the token ${token} is not ours`),
  inText(jwt, (token) => `https://waymark.example/lti?x=1&anything=${token}`),
  inText(jwt, (token) => token.slice(0, -8)),
  inText(word, (token) => `Authorization: Bearer ${token}`),
  inText(word, (token) => `bearer ${token}`),
  inText(email, (address) => `Mail for ${address} bounced`),
  inText(email, (address) => `{"email":"${address}"}`),
  inText(word, (password) => `cannot reach mongodb://waymark:${password}@db.example/x`),
  inText(word, (invite) => `GET /lti/register/${invite}?openid_configuration=x`),
  fc
    .tuple(
      fc.constantFrom('ltik', 'state', 'nonce', 'id_token', 'access_token', 'login_hint', 'code', 'token'),
      word,
    )
    .chain(([name, secret]) =>
      fc
        .constantFrom(
          `/lti?a=b&${name}=${secret}`,
          `/lti?${name}=${secret}&a=b`,
          `https://x.example/#${name}=${secret}`,
          `answered {"${name}": "${secret}"}`,
        )
        .map((text) => ({ secret, text })),
    ),
  fc
    .tuple(fc.constantFrom('ltik', 'state', 'nonce', 'client_assertion'), word)
    .map(([name, secret]) => ({ secret, text: `${name}=${secret}&b=c` })),
  fc.tuple(fc.constantFrom('ltik', 'state', 'nonce'), word).map(([name, secret]) => ({
    secret,
    text: `/login?target=${encodeURIComponent(`/x?${name}=${secret}`)}`,
  })),
);

/** Every way in which a text gets into a log line. */
const ways: Record<string, (log: Logger, text: string) => void> = {
  'as the message': (log, text) => log.info(text),
  'as a part of the message': (log, text) => log.info('it said: %s', text),
  'as the message beside fields': (log, text) => log.warn({ a: 1 }, text),
  'as a field': (log, text) => log.info({ reason: text }, 'x'),
  'deep inside': (log, text) => log.info({ a: [{ b: { c: [text] } }] }, 'x'),
  'deeper than is shown': (log, text) => log.info({ a: { b: { c: { d: { e: { f: { g: text } } } } } } }, 'x'),
  'as the name of a field': (log, text) => log.info({ [text]: 1 }, 'x'),
  'as an error': (log, text) => log.error(new Error(text)),
  'as an error beside a message': (log, text) => log.error({ err: new Error(text) }, 'x'),
  'as an error without a message': (log, text) => log.error({ err: new Error(text) }),
  'as the cause of a cause': (log, text) =>
    log.error({ err: new Error('a', { cause: new Error('b', { cause: new Error(text) }) }) }, 'x'),
  'as one error of several': (log, text) => log.error({ err: new AggregateError([new Error(text)]) }, 'x'),
  'as an error in a field': (log, text) => log.error({ problem: new TypeError(text) }, 'x'),
  'as a thrown string': (log, text) => log.error({ err: text }, 'x'),
  'by an object that writes itself': (log, text) =>
    log.info({ it: { toJSON: () => ({ text2: text }) } }, 'x'),
};

describe('the log', () => {
  for (const [way, write] of Object.entries(ways))
    it(`holds no credential and no address that comes in ${way}`, () => {
      fc.assert(
        fc.property(hidden, ({ secret, text }) => {
          const lines = linesOf((log) => write(log, text));
          assert.equal(lines.length, 1);
          assert.ok(!JSON.stringify(lines).includes(secret), JSON.stringify(lines));
        }),
      );
    });

  it('holds no field whose name says that it is private, wherever it stands', () => {
    const names = fc.constantFrom(
      ...[
        'authorization',
        'Authorization',
        'cookie',
        'set-cookie',
        'idToken',
        'id_token',
        'accessToken',
        'ltik',
      ],
      ...[
        'state',
        'nonce',
        'client_secret',
        'clientSecret',
        'appPassword',
        'secretKey',
        'SECRET_KEY',
        'privateKey',
      ],
      ...['body', 'text', 'comment', 'email', 'headers', 'config'],
    );
    fc.assert(
      fc.property(
        names,
        fc.oneof(word, fc.array(word, { minLength: 1 })),
        fc.nat(4),
        (name, value, depth) => {
          let fields: object = { [name]: value };
          for (let level = 0; level < depth; level += 1) fields = { inner: fields };
          const lines = JSON.stringify(linesOf((log) => log.info(fields, 'x')));
          for (const secret of [value].flat()) assert.ok(!lines.includes(secret), lines);
        },
      ),
    );
  });

  it('keeps what is needed to find a mistake', () => {
    const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
    const [line] = linesOf((log) =>
      log.error({ err: new TypeError('no answer', { cause }), job: 'send-scores', tries: 3 }, 'it failed'),
    );
    assert.equal(line?.['msg'], 'it failed');
    assert.equal(line?.['job'], 'send-scores');
    assert.equal(line?.['tries'], 3);
    const err = line?.['err'] as { type: string; stack: string; cause: { code: string } };
    assert.equal(err.type, 'TypeError');
    assert.match(err.stack, /logger\.test\.ts/);
    assert.equal(err.cause.code, 'ECONNREFUSED');
  });

  it('leaves ordinary words alone', () => {
    for (const text of [
      'a job failed and will run again',
      'at run (file:///srv/node_modules/@azure/msal-node/dist/index.mjs:12:3)',
      'GET /api/me?zone=Europe/Berlin 200',
      'the state of the session is open',
    ])
      assert.equal(withoutSecrets(text), text);
  });

  it('writes a line for whatever it is given', () => {
    const cyclic: Record<string, unknown> = { big: 10n, bytes: Buffer.from('x'), nothing: null };
    cyclic['self'] = cyclic;
    assert.equal(linesOf((log) => log.info(cyclic, 'x')).length, 1);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(linesOf((log) => log.info({ value }, 'x')).length, 1);
      }),
    );
  });

  it('cuts a text that is far too long, and takes its time from no attacker', () => {
    const [line] = linesOf((log) => log.info({ reason: 'eyJ'.repeat(200_000) }, 'x'));
    assert.ok(JSON.stringify(line).length < 20_000);
  });
});

function linesOf(write: (log: Logger) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger('trace', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
