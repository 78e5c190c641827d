// The manifest against the running product: what Teams is told to open and to offer is really there.
import assert from 'node:assert/strict';
import { createManifest } from '../../appPackage/manifest.js';
import { readSettings } from '../../appPackage/settings.js';
import { t } from '../../shared/i18n/translate.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { environment, options } from './sample-settings.js';

const MATEO = oidOf(3);

describe('what the manifest promises', () => {
  const manifest = createManifest(readSettings(environment, options));
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  it('is a tab that the product serves, for Teams to frame', async () => {
    const [{ contentUrl, websiteUrl }] = manifest.staticTabs;
    for (const address of [contentUrl, websiteUrl]) {
      const response = await fetch(address.replace(environment.PUBLIC_URL, suite.product.url));
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(
        response.headers.get('content-security-policy') ?? '',
        /frame-ancestors [^;]*teams\.microsoft\.com/,
      );
      assert.match(await response.text(), /<div id="root">/);
    }
  });

  it('is a bot that understands each command it lists', async () => {
    const commands = manifest.bots[0].commandLists[0].commands.map(({ title }) => title);
    assert.deepEqual(commands, ['hi', 'help']);
    await suite.connector.install(MATEO);
    await suite.product.runDueJobs();
    for (const command of commands) {
      const earlier = suite.connector.messages(MATEO).length;
      await suite.connector.say(MATEO, command);
      const answers = suite.connector
        .messages(MATEO)
        .slice(earlier)
        .filter(({ from }) => from === 'bot');
      assert.equal(answers.length, 1, command);
      assert.notEqual(answers[0]?.activity['text'], t('bot.unknown'), command);
    }
  });
});
