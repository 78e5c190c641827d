// The Teams package as it comes out of its command: its files, its settings, its words and its icons.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { createManifest } from '../../appPackage/manifest.js';
import { type TeamsManifest, teamsManifest } from '../../appPackage/manifest-schema.js';
import { createPackage } from '../../appPackage/package-files.js';
import { readSettings } from '../../appPackage/settings.js';
import { english, translations } from '../../appPackage/words.js';
import { type Png, readPng } from './png.js';
import { environment, options } from './sample-settings.js';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));

describe('the Teams package', function () {
  this.timeout(60_000);
  let directory: string;
  let files: Record<string, Uint8Array>;
  let manifest: TeamsManifest;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-package-'));
    const { code, said } = await build('first.zip');
    assert.equal(code, 0, said);
    files = unzipSync(await readFile(join(directory, 'first.zip')));
    manifest = teamsManifest.parse(json('manifest.json'));
  });

  after(() => rm(directory, { recursive: true, force: true }));

  const build = (file: string, env: Record<string, string> = environment, args = options) =>
    run(env, [...args, `--out=${join(directory, file)}`]);
  const json = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));

  it('holds the manifest, the icons and the translations at its root, and nothing else', () => {
    const expected = ['manifest.json', 'color.png', 'outline.png', 'de.json'];
    assert.deepEqual(Object.keys(files).sort(), expected.sort());
    assert.deepEqual(Object.values(manifest.icons).sort(), ['color.png', 'outline.png']);
  });

  it('is the same, byte for byte, from the same settings', async () => {
    const again = await createPackage(readSettings(environment, options));
    assert.deepEqual(Buffer.from(again), await readFile(join(directory, 'first.zip')));
  });

  it('names the host, the registration and the bot of the settings', () => {
    const { PUBLIC_URL, ENTRA_CLIENT_ID, BOT_APP_ID } = environment;
    assert.equal(manifest.staticTabs[0].contentUrl, `${PUBLIC_URL}/tab`);
    assert.deepEqual(manifest.validDomains, ['mentoring.contoso.example']);
    assert.equal(manifest.id, ENTRA_CLIENT_ID);
    assert.equal(manifest.bots[0].botId, BOT_APP_ID);
    assert.deepEqual(manifest.webApplicationInfo, {
      id: ENTRA_CLIENT_ID,
      resource: `api://mentoring.contoso.example/${ENTRA_CLIENT_ID}`,
    });
  });

  it('names the organization as the one to turn to', () => {
    assert.deepEqual(manifest.developer, {
      name: 'Contoso',
      websiteUrl: 'https://contoso.example/mentoring',
      privacyUrl: 'https://contoso.example/privacy',
      termsOfUseUrl: 'https://contoso.example/terms',
    });
  });

  it('does not borrow the name of Teams', () => {
    const names = [english, ...Object.values(translations)].flatMap((words) => [
      words['name.short'],
      words['name.full'],
    ]);
    for (const name of names) assert.doesNotMatch(name, /teams|microsoft/i);
  });

  it('shows every word at the place that its key names', () => {
    for (const [key, text] of Object.entries(english)) assert.equal(at(manifest, key), text, key);
  });

  for (const [tag, words] of Object.entries(translations)) {
    it(`says everything in "${tag}" too, within the limits of Teams`, () => {
      const { $schema, ...translated } = json(`${tag}.json`) as Record<string, string>;
      assert.match(String($schema), /v1\.30\/MicrosoftTeams\.Localization\.schema\.json$/);
      assert.deepEqual(translated, words);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
      createManifest(readSettings(environment, options), words);
    });
  }

  it('has a color icon of 192 pixels without a hole', () => {
    const { width, height, pixels } = icon('color.png');
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(({ alpha }) => alpha === 255));
    assert.ok(new Set(pixels.map((pixel) => Object.values(pixel).join())).size > 10);
  });

  it('has an outline icon of 32 pixels, white on nothing', () => {
    const { width, height, pixels } = icon('outline.png');
    assert.deepEqual([width, height], [32, 32]);
    const drawn = pixels.filter(({ alpha }) => alpha > 0);
    assert.ok(drawn.length > 100 && drawn.length < 500, `${drawn.length} pixels are drawn`);
    assert.ok(drawn.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255));
  });

  const icon = (name: string): Png => readPng(files[name] ?? new Uint8Array());

  it('needs no secret, and holds none', async () => {
    const secret = 'what only the server may know, in 32 letters and more';
    const secrets = { SECRET_KEY: secret, ENTRA_CLIENT_SECRET: secret, BOT_APP_PASSWORD: secret };
    assert.equal((await build('secret.zip', { ...environment, ...secrets })).code, 0);
    const [one, other] = [join(directory, 'first.zip'), join(directory, 'secret.zip')];
    assert.deepEqual(await readFile(other), await readFile(one));
  });

  it('is not built while something is missing, and all of it is said', async () => {
    const { code, said } = await build('none.zip', {}, []);
    assert.equal(code, 1);
    const missing = ['PUBLIC_URL', 'ENTRA_TENANT_ID and ENTRA_CLIENT_ID', 'BOT_APP_ID'];
    const asked = ['--developer', '--website', '--privacy', '--terms'];
    for (const name of missing) assert.match(said, new RegExp(`^  - ${name} must be set`, 'm'));
    for (const name of asked) assert.match(said, new RegExp(`^  - ${name} must be given: `, 'm'));
    await assert.rejects(readFile(join(directory, 'none.zip')), { code: 'ENOENT' });
  });
});

describe('the settings of the Teams package', () => {
  const refusal = (env: Record<string, string>, args: string[] = []) => {
    try {
      readSettings({ ...environment, ...env }, [...options, ...args]);
    } catch (error) {
      return String(error);
    }
    return 'nothing was refused';
  };

  it('refuse an address that Teams would not open', () => {
    assert.match(refusal({ PUBLIC_URL: 'http://localhost:3978' }), /PUBLIC_URL must be .* https:\/\//);
    assert.match(refusal({}, ['--privacy=http://contoso.example']), /--privacy must be given: the https/);
  });

  it('refuse an application id URI for which Teams would give no token', () => {
    for (const uri of [
      'api://other.example/2b7d3c90-6e1f-4a5d-8c2b-9f8e7d6c5b4a',
      'api://mentoring.contoso.example',
    ])
      assert.match(refusal({ ENTRA_APP_ID_URI: uri }), /ENTRA_APP_ID_URI must be api:\/\/mentoring/);
  });

  it('take the form of the application id URI that a registration shared with the bot has', () => {
    const id = environment.ENTRA_CLIENT_ID;
    const uri = `api://mentoring.contoso.example/botid-${id}`;
    const settings = readSettings({ ...environment, BOT_APP_ID: id, ENTRA_APP_ID_URI: uri }, options);
    assert.equal(createManifest(settings).webApplicationInfo.resource, uri);
  });

  it('refuse a name of more than 32 characters, and an option that nobody knows', () => {
    assert.match(
      refusal({}, [`--developer=${'x'.repeat(33)}`]),
      /--developer must be given: .* 32 characters/,
    );
    assert.match(refusal({}, ['--developper=Contoso']), /--developper/);
  });
});

/** What the manifest holds at a path like `bots[0].commandLists[0]`. */
function at(manifest: TeamsManifest, path: string): unknown {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    manifest,
  );
}

/** `npm run package` with these settings alone. */
function run(env: Record<string, string>, args: string[]): Promise<{ code: number; said: string }> {
  const command = ['--import', 'tsx', 'appPackage/build.ts', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: projectDir, env }, (error, stdout, stderr) =>
      done({ code: error ? 1 : 0, said: stdout + stderr }),
    );
  });
}
