// Other exact solvers, each on the same square of scores: milliseconds and total.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import munkres from 'munkres';
import munkresJs from 'munkres-js';

export type Measured = { ms: number; total: number };

export function withMunkres(square: Float64Array, size: number): Measured {
  return timed(square, size, (costs) => munkres(costs));
}

export function withMunkresJs(square: Float64Array, size: number): Measured {
  return timed(square, size, (costs) => munkresJs(costs));
}

/** undefined where there is no python3 with scipy. */
export async function withScipy(square: Float64Array, rounds: number): Promise<Measured | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const file = join(directory, 'scores.f64');
  try {
    await writeFile(file, square);
    const script = fileURLToPath(new URL('./linear-sum-assignment.py', import.meta.url));
    const child = spawn('python3', [script, file, String(rounds)], { stdio: ['ignore', 'pipe', 'ignore'] });
    const failed = once(child, 'error').then(() => undefined);
    const answered = Promise.all([text(child.stdout), once(child, 'exit')]).then(([answer, [code]]) =>
      code === 0 ? (JSON.parse(answer) as Measured) : undefined,
    );
    return await Promise.race([failed, answered]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function timed(
  square: Float64Array,
  size: number,
  solve: (costs: number[][]) => (readonly [number, number])[],
): Measured {
  const costs = Array.from({ length: size }, (_, row) =>
    Array.from(square.subarray(row * size, (row + 1) * size), (score) => -score),
  );
  const start = performance.now();
  const pairs = solve(costs);
  const ms = performance.now() - start;
  return { ms, total: pairs.reduce((sum, [row, column]) => sum + (square[row * size + column] ?? 0), 0) };
}
