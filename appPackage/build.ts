// Builds the Teams app package; which settings and options it takes stands in README.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from './package-files.js';
import { readSettings } from './settings.js';

try {
  const { out, ...settings } = readSettings(process.env, process.argv.slice(2));
  const file = out ?? fileURLToPath(new URL('../dist/waymark-teams-app.zip', import.meta.url));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await createPackage(settings));
  process.stdout.write(`${relative('', file)} is ready: upload it in the Teams admin center.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
