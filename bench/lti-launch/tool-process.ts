// A tool under measurement: a process of its own, on one core where the system can pin it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type ToolInput = { issuer: string; jwksUrl: string; dataDir: string };
export type ToolMessage = { loginUrl: string; launchUrl: string } | { cpuMs: number };

export type Tool = {
  loginUrl: string;
  launchUrl: string;
  /** CPU time of the process with all its threads since it started, in milliseconds. */
  cpuMs(): Promise<number>;
  stop(): void;
};

/** @param script beside this file; it answers with its addresses first, and with its CPU time whenever asked */
export async function startTool(script: string, input: ToolInput): Promise<Tool> {
  const command = [process.execPath, '--import', 'tsx', fileURLToPath(new URL(script, import.meta.url))];
  const [program = '', ...args] = [...pinning(), ...command, JSON.stringify(input)];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const addresses = await nextMessage(child);
  if (!('loginUrl' in addresses)) throw new Error(`${script} did not say where it listens.`);
  return {
    ...addresses,
    cpuMs: async () => {
      const answer = nextMessage(child);
      child.send('cpu');
      const message = await answer;
      return 'cpuMs' in message ? message.cpuMs : 0;
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/** What the script of a tool does once it listens. */
export function answerTo(addresses: { loginUrl: string; launchUrl: string }): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 } satisfies ToolMessage);
  });
  process.send?.(addresses satisfies ToolMessage);
}

export function isPinned(): boolean {
  return pinning().length > 0;
}

function pinning(): string[] {
  return spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '--cpu-list', '0'] : [];
}

function nextMessage(child: ChildProcess): Promise<ToolMessage> {
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`The tool ended with ${code} before it answered.`)));
    child.once('message', (message) => done(message as ToolMessage));
  });
}
