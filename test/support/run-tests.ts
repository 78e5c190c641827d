// Runs the test suite as a newcomer would: builds the pages once, trusts the sandbox's certificates, counts at the end.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildPages } from '../sandbox/build-pages.js';

const require = createRequire(import.meta.url);
const mocha = join(dirname(require.resolve('mocha/package.json')), 'bin/mocha.js');
const isLong = process.argv.includes('--long');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

await buildPages();
const specs = files.length > 0 ? files : isLong ? ['test/**/*.test.ts'] : ['test/!(long)/**/*.test.ts'];
const options = ['--config', '.mocharc.json', '--reporter', 'test/support/counting-reporter.cjs'];
const child = spawn(
  process.execPath,
  [
    '--import',
    'tsx',
    'test/sandbox/launch.ts',
    mocha,
    ...options,
    ...(isLong ? ['--timeout', '600000'] : []),
    ...specs,
  ],
  { stdio: 'inherit', env: { ...process.env, WAYMARK_PAGES_BUILT: '1' } },
);
child.on('exit', (code) => process.exit(code ?? 1));
