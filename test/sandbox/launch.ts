// Starts a script with what the sandbox needs of a process: certificates that Node trusts, and TypeScript.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caFileIn, makeCertificates } from './kit/certificates.js';

const [, , ...rest] = process.argv;
const isWatching = rest[0] === '--watch';
const [script, ...args] = isWatching ? rest.slice(1) : rest;
if (!script) throw new Error('Usage: tsx test/sandbox/launch.ts [--watch] SCRIPT [ARGUMENTS]');

const directory = await mkdtemp(join(tmpdir(), 'waymark-sandbox-'));
await makeCertificates(directory);
const child = spawn(
  process.execPath,
  [...(isWatching ? ['--watch'] : []), '--import', 'tsx', script, ...args],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Node reads it once, when a process starts: this is why there is a process of its own.
      NODE_EXTRA_CA_CERTS: caFileIn(directory),
      WAYMARK_SANDBOX_TLS: directory,
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', async (code, signal) => {
  await rm(directory, { recursive: true, force: true });
  process.exit(code ?? (signal ? 1 : 0));
});
