// Starts a thread from a file of the product, also from its source, for which threads have no loader of TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type * as Esbuild from 'esbuild';

/** Of sources only; the built product has none. */
const BUNDLES = new URL('../../.cache/threads/', import.meta.url);
const bundles = new Map<string, URL>();

/** @param name of the file beside the one whose `import.meta.url` is given, without its ending */
export function startThread(name: string, beside: string, workerData: unknown): Worker {
  const isSource = beside.endsWith('.ts');
  const file = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, beside);
  return new Worker(isSource ? bundleOf(fileURLToPath(file)) : file, { workerData });
}

function bundleOf(source: string): URL {
  const bundle = bundles.get(source) ?? makeBundle(source);
  bundles.set(source, bundle);
  return bundle;
}

/** One file loads several times as fast as all that it is made of. */
function makeBundle(source: string): URL {
  const { buildSync }: typeof Esbuild = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    outdir: fileURLToPath(BUNDLES),
    write: false,
  });
  const [{ contents } = { contents: '' }] = outputFiles;
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const bundle = new URL(`${basename(source, '.ts')}-${hash}.mjs`, BUNDLES);
  if (!existsSync(bundle)) writeWhole(bundle, contents);
  return bundle;
}

/** Others may make the same at the same time, and read it as soon as it is there. */
function writeWhole(file: URL, contents: string | Uint8Array): void {
  mkdirSync(new URL('./', file), { recursive: true });
  const unfinished = new URL(`${file.href}.${process.pid}`);
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}
