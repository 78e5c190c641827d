// The reader of the environment: everything that is wrong is said at once, in words that say what to set.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConfigError, readConfig } from '../../shared/platform/config.js';

type Env = Record<string, string>;

const KEY = 'k'.repeat(32);
const ID = '11111111-2222-4333-8444-555555555555';
const tab = { ENTRA_TENANT_ID: ID, ENTRA_CLIENT_ID: ID, ENTRA_CLIENT_SECRET: 'hush' };
const bot = { BOT_APP_ID: ID, BOT_APP_PASSWORD: 'hush' };
const full: Env = { SECRET_KEY: KEY, PUBLIC_URL: 'https://waymark.example', ...tab, ...bot };

/** For each setting, a value that it refuses and what it says then. */
const wrong: Readonly<Record<string, [value: string, says: RegExp]>> = {
  PORT: ['eighty', /^PORT must be a whole number from 0 to 65535$/],
  PUBLIC_URL: ['http://waymark.example', /^PUBLIC_URL must start with https:/],
  MONGODB_URI: ['postgres://x', /^MONGODB_URI must start with mongodb:/],
  LOG_LEVEL: ['loud', /^LOG_LEVEL must be one of fatal, error,/],
  SECRET_KEY: ['short', /^SECRET_KEY must have at least 32/],
  SECRET_KEY_PREVIOUS: ['short', /^SECRET_KEY_PREVIOUS must have at least 32/],
  ENTRA_TENANT_ID: ['contoso', /^ENTRA_TENANT_ID must be an id like/],
  ENTRA_CLIENT_ID: ['app', /^ENTRA_CLIENT_ID must be an id like/],
  ENTRA_APP_ID_URI: ['https://x', /^ENTRA_APP_ID_URI must start with api:/],
  ENTRA_AUTHORITY: ['http://login.example', /^ENTRA_AUTHORITY must start with https:/],
  GRAPH_URL: ['http://graph.example', /^GRAPH_URL must start with https:/],
  BOT_APP_ID: ['bot', /^BOT_APP_ID must be an id like/],
  BOT_APP_TYPE: ['Solo', /^BOT_APP_TYPE must be SingleTenant or MultiTenant$/],
  BOT_APP_TENANT_ID: ['contoso', /^BOT_APP_TENANT_ID must be an id like/],
  BOT_OPENID_METADATA_URL: ['nowhere', /^BOT_OPENID_METADATA_URL must be a URL/],
  BOT_LOGIN_URL: ['ftp://x', /^BOT_LOGIN_URL must be a URL/],
  MAIL_SENDER: ['me', /^MAIL_SENDER must be the e-mail address/],
  SMTP_URL: ['mail.example', /^SMTP_URL must start with smtp:/],
  LTI_PRIVATE_HOSTS: ['moodle/path', /^LTI_PRIVATE_HOSTS must list hosts/],
};

describe('the configuration', () => {
  it('needs no more than a key, and has the defaults of production', () => {
    assert.deepEqual(readConfig({ SECRET_KEY: KEY }), {
      port: 3978,
      publicUrl: 'http://localhost:3978',
      mongodbUri: undefined,
      dataDir: './data',
      logLevel: 'info',
      secretKey: KEY,
      secretKeyPrevious: undefined,
      entra: undefined,
      bot: undefined,
      mail: undefined,
      ltiPrivateHosts: [],
    });
  });

  it('fills in the rest of the tab and the bot', () => {
    const { entra, bot } = readConfig(full);
    assert.deepEqual(entra, {
      tenantId: ID,
      clientId: ID,
      clientSecret: 'hush',
      appIdUri: `api://waymark.example/${ID}`,
      authority: 'https://login.microsoftonline.com',
      graphUrl: 'https://graph.microsoft.com',
    });
    assert.deepEqual(bot, {
      appId: ID,
      appPassword: 'hush',
      appType: 'SingleTenant',
      tenantId: ID,
      openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenIssuer: 'https://api.botframework.com',
      loginUrl: 'https://login.microsoftonline.com',
    });
  });

  it('types what it reads, and lets nobody change it', () => {
    const config = readConfig({
      ...full,
      PORT: ' 8080 ',
      PUBLIC_URL: 'https://waymark.example/',
      LTI_PRIVATE_HOSTS: 'Moodle.intranet, 10.0.0.5:8443 ,',
      MAIL_SENDER: 'waymark@example.com',
    });
    assert.equal(config.port, 8080);
    assert.equal(config.publicUrl, 'https://waymark.example');
    assert.deepEqual(config.ltiPrivateHosts, ['moodle.intranet', '10.0.0.5:8443']);
    assert.deepEqual(config.mail, { kind: 'graph', sender: 'waymark@example.com' });
    for (const part of [config, config.entra, config.bot, config.mail, config.ltiPrivateHosts])
      assert.ok(Object.isFrozen(part));
  });

  it('takes an empty value for none', () => {
    assert.equal(readConfig({ SECRET_KEY: KEY, MONGODB_URI: '', BOT_APP_ID: '  ' }).bot, undefined);
  });

  for (const [name, [value, says]] of Object.entries(wrong))
    it(`says what ${name} must be`, () => {
      assert.match(problemsOf({ ...full, [name]: value }).join('\n'), new RegExp(says.source, 'm'));
    });

  it('reports all problems together, whichever they are, and never a value that was set', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(wrong), { minLength: 1 }), (names) => {
        const env = { ...full, ...Object.fromEntries(names.map((name) => [name, wrong[name]?.[0] ?? ''])) };
        const problems = problemsOf(env);
        for (const name of names)
          assert.ok(
            problems.some((line) => line.startsWith(`${name} `)),
            name,
          );
        assert.ok(!problems.join().includes('hush'));
      }),
    );
  });

  it('reports what is missing beside what is wrong', () => {
    assert.deepEqual(problemsOf({ PORT: '-1', BOT_APP_ID: ID }), [
      'PORT must be a whole number from 0 to 65535',
      'SECRET_KEY must be set: at least 32 random characters, for example from `openssl rand -base64 48`',
      'BOT_APP_PASSWORD must be set too: the bot needs BOT_APP_ID, BOT_APP_PASSWORD together',
      'BOT_APP_TENANT_ID must be set for a SingleTenant bot',
      'PUBLIC_URL must be set: the https address under which Teams and the LMS reach Waymark',
    ]);
  });

  it('names what half a set of settings lacks', () => {
    for (const [door, set] of [
      ['tab', tab],
      ['bot', bot],
    ] as const)
      fc.assert(
        fc.property(
          fc.subarray(Object.keys(set), { minLength: 1, maxLength: -1 + Object.keys(set).length }),
          (names) => {
            const env = Object.fromEntries(
              Object.entries({ ...full, ...set }).filter(([name]) => !names.includes(name)),
            );
            const line = problemsOf(env).find((problem) => problem.includes(`the ${door} needs`));
            for (const name of Object.keys(set))
              assert.equal(line?.split(' must be set')[0]?.includes(name), names.includes(name), line);
          },
        ),
      );
  });

  it('lets plain http be used inside this machine alone', () => {
    for (const host of ['localhost:3978', '127.0.0.1:1', '[::1]:3978', 'waymark.localhost'])
      assert.equal(
        readConfig({ ...full, ENTRA_AUTHORITY: `http://${host}` }).entra?.authority,
        `http://${host}`,
      );
    for (const host of ['waymark.example', '127.example', '10.0.0.1', 'localhost.example', '[::2]'])
      for (const name of [
        'PUBLIC_URL',
        'ENTRA_AUTHORITY',
        'GRAPH_URL',
        'BOT_LOGIN_URL',
        'BOT_OPENID_METADATA_URL',
      ])
        assert.match(
          problemsOf({ ...full, [name]: `http://${host}` })[0] ?? '',
          new RegExp(`^${name} must start with https`),
        );
  });

  it('has one way to send mail', () => {
    assert.deepEqual(readConfig({ ...full, SMTP_URL: 'smtps://mail.example' }).mail, {
      kind: 'smtp',
      url: 'smtps://mail.example',
    });
    const both = { ...full, SMTP_URL: 'smtp://mail.example', MAIL_SENDER: 'waymark@example.com' };
    assert.match(problemsOf(both).join(), /two ways to send mail/);
  });

  it('fails on any environment with its own error or not at all', () => {
    const names = [...Object.keys(wrong), 'BOT_TOKEN_ISSUER', 'DATA_DIR'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (env) => {
        try {
          readConfig(env);
        } catch (error) {
          assert.ok(error instanceof ConfigError && error.problems.length > 0);
        }
      }),
    );
  });
});

function problemsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return assert.fail('the configuration was taken');
}
