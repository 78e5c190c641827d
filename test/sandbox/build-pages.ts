// Builds the product's pages in a process of its own: vite can't be called from a process that tsx runs.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const projectDir = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that a page can be made of. */
const INPUTS = ['shared', 'teams-app/client', 'lti-tool/client', 'vite.config.ts', 'package-lock.json'];
/** In the build's directory: what it was built from. */
const STAMP = 'built-from.sha256';

export type PagesBuild = { mode: 'sandbox' | 'production'; outDir: string };

const builds = new Map<string, Promise<string>>();

/**
 * Returns the directory with the pages; the sandbox's are made for its Teams host page. Builds what has changed, and
 * looks for that once in a process.
 */
export function buildPages(
  { mode, outDir }: PagesBuild = { mode: 'sandbox', outDir: join(projectDir, '.cache/pages') },
): Promise<string> {
  const pages = builds.get(outDir) ?? buildChanged({ mode, outDir });
  builds.set(outDir, pages);
  return pages;
}

async function buildChanged({ mode, outDir }: PagesBuild): Promise<string> {
  const stamp = await fingerprintOf(mode, INPUTS);
  const builtFrom = await readFile(join(outDir, STAMP), 'utf8').catch(() => undefined);
  if (builtFrom === stamp) return outDir;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const command = [vite, 'build', '--mode', mode, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const environment = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
  await run(process.execPath, command, { cwd: projectDir, env: environment });
  await writeFile(join(outDir, STAMP), stamp);
  return outDir;
}

/** Of all files below these places, which are compared in place of building them anew. */
export async function fingerprintOf(how: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(how);
  for (const input of inputs)
    for (const path of await filesBelow(join(projectDir, input)))
      hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
