// Runs the test suite as a newcomer would: builds the pages, unpacks the browser, trusts the sandbox's certificates, counts at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unpackBrowser } from '../browser/open-browser.js';
import { buildPages } from '../sandbox/build-pages.js';

type Counts = { passes: number; failures: number };

const directory = await mkdtemp(join(tmpdir(), 'waymark-run-'));
const { counts, code } = await run(join(directory, 'counts.json')).catch((error: unknown) => {
  console.error(error);
  return { counts: undefined, code: 1 };
});
await rm(directory, { recursive: true, force: true });

// A run that ends badly without a failed test has failed all the same.
const failed = Math.max(counts?.failures ?? 0, code === 0 && counts ? 0 : 1);
console.log(`\n${counts?.passes ?? 0} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function run(countsFile: string): Promise<{ counts: Counts | undefined; code: number | null }> {
  await buildPages();
  await unpackBrowser();
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/sandbox/launch.ts', ...mochaCommand()], {
    stdio: 'inherit',
    env: { ...process.env, WAYMARK_TEST_COUNTS: countsFile },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  const counts = await readFile(countsFile, 'utf8').catch(() => undefined);
  return { counts: counts ? (JSON.parse(counts) as Counts) : undefined, code };
}

function mochaCommand(): string[] {
  const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin/mocha.js');
  const isLong = process.argv.includes('--long');
  const files = process.argv.slice(2).filter((argument) => argument !== '--long');
  const all = isLong ? 'test/long/*.test.ts' : 'test/!(long)/**/*.test.ts';
  const options = [
    '--config',
    '.mocharc.json',
    '--reporter',
    'test/support/counting-reporter.cjs',
    ...(files.length === 0 ? ['--parallel', '--jobs', '3'] : []),
  ];
  return [
    mocha,
    ...options,
    ...(isLong ? ['--timeout', '600000'] : []),
    ...(files.length > 0 ? files : [all]),
  ];
}
