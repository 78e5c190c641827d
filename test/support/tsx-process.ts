// Runs a file of ours in a process of its own, from its source, as a command or as a second process of the product.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));

export type TsxProcess = {
  child: ChildProcess;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string }>;
};

/** @param file from the project's directory, with its arguments */
export function startTsx(env: Readonly<Record<string, string>>, ...file: readonly string[]): TsxProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', ...file], {
    cwd: projectDir,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  // Also when a test ran out of time and nobody stops it.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', kill);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, output };
  });
  return { child, ended };
}
