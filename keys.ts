// The administrator's command for the keys of what is kept sealed: puts all of them under a new SECRET_KEY.
import { inDatabase } from './shared/platform/beside-server.js';
import { readConfig } from './shared/platform/config.js';
import { withoutSecrets } from './shared/platform/redact.js';
import { rewrapKeys } from './shared/platform/rewrap-keys.js';
import { checkSecretKey, forgetOtherSecrets } from './shared/platform/secret-check.js';

const USAGE = `Usage: npm run keys -- rotate

Set SECRET_KEY to the new one and SECRET_KEY_PREVIOUS to the one before, here and for every running server, and
restart the servers first. Afterwards SECRET_KEY alone opens everything. It can be stopped and run again.`;

try {
  const [verb, ...more] = process.argv.slice(2);
  if (verb !== 'rotate' || more.length > 0) throw new Error(USAGE);
  const config = readConfig(process.env);
  await inDatabase(config, async () => {
    const keys = await checkSecretKey(config);
    const { rewrapped, already } = await rewrapKeys(keys);
    await forgetOtherSecrets(keys);
    process.stdout.write(`${rewrapped} key(s) were put under SECRET_KEY, ${already} were already.
SECRET_KEY_PREVIOUS is not needed any more: take it away and restart the servers.\n`);
  });
} catch (error) {
  process.stderr.write(`${withoutSecrets(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
