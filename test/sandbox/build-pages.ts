// Builds the product's pages in a process of its own: vite can't be called from a process that tsx runs.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const projectDir = fileURLToPath(new URL('../../', import.meta.url));

export type PagesBuild = { mode: 'sandbox' | 'production'; outDir: string };

/** Returns the directory with the pages; the sandbox's are made for its Teams host page. */
export async function buildPages(
  { mode, outDir }: PagesBuild = { mode: 'sandbox', outDir: join(projectDir, '.cache/pages') },
): Promise<string> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const command = [vite, 'build', '--mode', mode, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const environment = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
  await run(process.execPath, command, { cwd: projectDir, env: environment });
  return outDir;
}
