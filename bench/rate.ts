// How often something can be done in a second, on a machine that others use too.
import type { Measured } from './embedded-database-record.js';

const WINDOWS = 4;
const WINDOW_MS = 500;

/**
 * The best of several windows.
 * @property lanes how many do it at the same time
 * @property weight how much is done at once
 */
export async function rate(
  what: string,
  run: () => Promise<unknown>,
  { lanes, weight = 1 }: { lanes: number; weight?: number },
): Promise<Measured> {
  for (let warm = 0; warm < 20; warm += 1) await run();
  const windows: number[] = [];
  for (let window = 0; window < WINDOWS; window += 1) windows.push(await oneWindow(run, lanes));
  return { what, perSecond: Math.max(...windows) * weight };
}

async function oneWindow(run: () => Promise<unknown>, lanes: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - start < WINDOW_MS) {
      await run();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done / ((performance.now() - start) / 1000);
}
