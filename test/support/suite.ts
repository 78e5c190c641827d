// The product and the whole sandbox around it, for tests; each suite has its own, with its own data.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { type EverythingOptions, type Running, startEverything } from '../sandbox/everything.js';

export type Suite = Running & {
  /** All log lines so far. */
  log(): string;
  stop(): Promise<void>;
};

export async function startSuite(options: Pick<EverythingOptions, 'settings'> = {}): Promise<Suite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-test-'));
  const lines: string[] = [];
  const running = await startEverything({
    ...options,
    dataDir,
    startsAt: nextWednesday(),
    logTo: { write: (line) => void lines.push(line) },
  });
  return {
    ...running,
    log: () => lines.join(''),
    stop: async () => {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What people are told depends on the day and the hour; tests begin at the same ones whenever they run. */
function nextWednesday(): Date {
  const now = DateTime.now().setZone('Europe/Berlin');
  const wednesday = now.set({ weekday: 3, hour: 15, minute: 15, second: 0, millisecond: 0 });
  return (wednesday > now ? wednesday : wednesday.plus({ weeks: 1 })).toJSDate();
}
