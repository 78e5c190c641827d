// Runs the benchmarks and prints what they measured: `npm run bench -- [NAME …] [--json]`.
import { parseArgs } from 'node:util';
import { benchEmbeddedDatabase } from './embedded-database.js';
import { benchLtiLaunch } from './lti-launch.js';
import { benchMatching } from './matching.js';
import { type Row, tableOf } from './table.js';

type Benchmark = { name: string; run(): Promise<Row[]> };

const BENCHMARKS: readonly Benchmark[] = [
  { name: 'embedded-database', run: benchEmbeddedDatabase },
  { name: 'lti-launch', run: benchLtiLaunch },
  { name: 'matching', run: benchMatching },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !BENCHMARKS.some((one) => one.name === name));
if (unknown) {
  const names = BENCHMARKS.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no benchmark '${unknown}'. Those there are: ${names}.\n`);
  process.exitCode = 1;
} else {
  await runAll(BENCHMARKS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)));
}

async function runAll(chosen: readonly Benchmark[]): Promise<void> {
  const rows: Row[] = [];
  for (const { name, run } of chosen) {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await run()));
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : tableOf(rows));
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}
