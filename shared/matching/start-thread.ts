// Starts a thread of the matching, also from its source, for which threads do not inherit the loader of TypeScript.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** @param name of the file beside this one, without its ending */
export function startThread(name: string, workerData: unknown): Worker {
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = JSON.stringify(pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href);
  const source = JSON.stringify(new URL(`./${name}.ts`, import.meta.url).href);
  const code = `import { tsImport } from ${api}; await tsImport(${source}, ${source});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData });
}
