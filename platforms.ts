// The administrator's command for learning platforms: list them, add one from a file, approve it, put it on hold.
import { readFile } from 'node:fs/promises';
import { allPlatforms, registerPlatform, setPlatformStatus } from './shared/lms/lms-actions.js';
import { platform } from './shared/lms/platform.js';
import { inDatabase } from './shared/platform/beside-server.js';
import { type Config, readConfig } from './shared/platform/config.js';
import { withoutSecrets } from './shared/platform/redact.js';

const USAGE = `Usage: npm run platforms -- list
       npm run platforms -- add FILE.json
       npm run platforms -- approve ID
       npm run platforms -- hold ID

FILE.json holds id, name, issuer, clientId, deploymentIds, authUrl, tokenUrl and jwksUrl, as the LMS shows them.
A platform that was added serves nobody until it is approved.`;

try {
  const config = readConfig(process.env);
  await inDatabase(config, () => run(process.argv.slice(2), config));
} catch (error) {
  process.stderr.write(`${withoutSecrets(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}

async function run([verb, subject]: readonly string[], { publicUrl }: Config): Promise<void> {
  if (verb === 'list') return list();
  if (verb === 'add' && subject) return add(subject, publicUrl);
  if (verb === 'approve' && subject) return change(subject, 'active');
  if (verb === 'hold' && subject) return change(subject, 'pending');
  throw new Error(USAGE);
}

async function list(): Promise<void> {
  const platforms = await allPlatforms();
  for (const { id, status, name, issuer } of platforms) say(`${id}  ${status}  ${name}  ${issuer}`);
  if (platforms.length === 0) say('No learning platform is registered.');
}

async function add(file: string, publicUrl: string): Promise<void> {
  const parsed = platform.omit({ status: true }).safeParse(await readJson(file));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`${file} does not describe a platform:\n  ${problems.join('\n  ')}`);
  }
  const { id } = await registerPlatform({ ...parsed.data, status: 'pending' });
  say(`${id} is registered. Enter in the LMS:
  login URL     ${publicUrl}/lti/login
  redirect URI  ${publicUrl}/lti/launch
  tool URL      ${publicUrl}/lti/launch
  public keys   ${publicUrl}/lti/keys
Then let it in: npm run platforms -- approve ${id}`);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

async function change(id: string, status: 'active' | 'pending'): Promise<void> {
  const changed = await setPlatformStatus(id, status);
  if (!changed) throw new Error(`No platform has the id ${id}. Look at: npm run platforms -- list`);
  say(`${id} is ${status} now.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
