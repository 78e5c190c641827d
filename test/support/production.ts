// The product as it runs in production: built by tsc and vite, and started in a process of its own by plain Node.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildPages, fingerprintOf } from '../sandbox/build-pages.js';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));
/** Inside of the project, so that Node finds the packages from there. */
const outDir = join(projectDir, '.cache/production');
/** Everything that the compiled product can be made of. */
const SOURCES = [
  ...['server.ts', 'start.ts', 'platforms.ts', 'shared', 'teams-app', 'bot', 'lti-tool'],
  ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
];

export type Started = {
  url: string;
  /** Everything that it wrote so far. */
  log(): string;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
};

/** As `npm run build`, into a place of its own; what is unchanged is not built again. */
export async function buildProduct(): Promise<void> {
  await Promise.all([compileChanged(), buildPages({ mode: 'production', outDir: join(outDir, 'pages') })]);
}

/** Types, which cost most of the time and change nothing of what is written, are checked by `npm run check`. */
async function compileChanged(): Promise<void> {
  const stampFile = join(outDir, 'compiled-from.sha256');
  const stamp = await fingerprintOf('tsc', SOURCES);
  if ((await readFile(stampFile, 'utf8').catch(() => undefined)) === stamp) return;
  const compiler = join(projectDir, 'node_modules/typescript/bin/tsc');
  const command = [compiler, '-p', 'tsconfig.build.json', '--outDir', outDir, '--noCheck'];
  await promisify(execFile)(process.execPath, command, { cwd: projectDir });
  await writeFile(stampFile, stamp);
}

/** @throws Error with all that it wrote, when it ends before it is ready */
export async function startProduct(env: Record<string, string>): Promise<Started> {
  const { child, log, ended } = run(env);
  const ready = new Promise<string>((done) => {
    child.stdout?.on('data', () => {
      const line = log()
        .split('\n')
        .find((one) => one.includes('Waymark is ready'));
      if (line) done((JSON.parse(line) as { url: string }).url);
    });
  });
  const url = await Promise.race([
    ready,
    ended.then((code) => Promise.reject(new Error(`${code}: ${log()}`))),
  ]);
  return { url, log, kill: (signal) => void child.kill(signal), ended };
}

/** For a process that is expected to end by itself. */
export async function runProduct(env: Record<string, string>): Promise<Ended> {
  return untilEnd(run(env));
}

/** The administrator's command for learning platforms. */
export async function runPlatforms(env: Record<string, string>, ...words: string[]): Promise<Ended> {
  return untilEnd(run(env, ['platforms.js', ...words]));
}

/** The administrator's command for the keys of what is kept sealed. */
export async function runKeys(env: Record<string, string>, ...words: string[]): Promise<Ended> {
  return untilEnd(run(env, ['keys.js', ...words]));
}

export type Ended = { code: number | null; log: string };

async function untilEnd({ log, ended }: ReturnType<typeof run>): Promise<Ended> {
  const code = await ended;
  return { code, log: log() };
}

function run(
  env: Record<string, string>,
  [script = '', ...words]: readonly string[] = ['start.js'],
): {
  child: ChildProcess;
  log(): string;
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, [join(outDir, script), ...words], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Also when a test ran out of time and nobody stops it.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => void written.push(text));
  }
  const ended = once(child, 'close').then(([code]) => {
    process.off('exit', kill);
    return code as number | null;
  });
  return { child, log: () => written.join(''), ended };
}
