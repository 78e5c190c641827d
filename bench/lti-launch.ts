// Launches per second of Waymark's own launch against ltijs as it comes, each tool on one core.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchMany } from './lti-launch/load.js';
import { type BenchPlatform, startBenchPlatform } from './lti-launch/platform.js';
import { isPinned, startTool, type Tool } from './lti-launch/tool-process.js';
import type { Row } from './table.js';

const ROUNDS = 3;
const LAUNCHES = 1000;
const WARM_UP = 200;
const TARGET_RATIO = 2;

type Measured = { launchesPerSecond: number; cpuMsPerLaunch: number };

export async function benchLtiLaunch(): Promise<Row[]> {
  const platform = await startBenchPlatform();
  const directory = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const tools: Tool[] = [];
  const start = async (name: string) => {
    const tool = await startTool(`./${name}-tool.ts`, { ...platform, dataDir: join(directory, name) });
    tools.push(tool);
    await launchMany(tool, platform, WARM_UP);
    return tool;
  };
  try {
    const [waymark, ltijs] = [await start('waymark'), await start('ltijs')];
    const rounds = { waymark: [] as Measured[], ltijs: [] as Measured[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.waymark.push(await measure(waymark, platform));
      rounds.ltijs.push(await measure(ltijs, platform));
    }
    return rowsOf(median(rounds.waymark), median(rounds.ltijs));
  } finally {
    for (const tool of tools) tool.stop();
    platform.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(tool: Tool, platform: BenchPlatform): Promise<Measured> {
  const before = await tool.cpuMs();
  const seconds = await launchMany(tool, platform, LAUNCHES);
  const cpuMs = (await tool.cpuMs()) - before;
  return { launchesPerSecond: LAUNCHES / seconds, cpuMsPerLaunch: cpuMs / LAUNCHES };
}

function median(rounds: readonly Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.launchesPerSecond - b.launchesPerSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}

function rowsOf(waymark: Measured, ltijs: Measured): Row[] {
  const ratio = waymark.launchesPerSecond / ltijs.launchesPerSecond;
  const where = isPinned() ? 'one core' : 'not pinned to a core';
  const benchmark = 'lti-launch';
  return [
    { benchmark, what: `Waymark, ${where}`, value: waymark.launchesPerSecond, unit: 'launches/s' },
    { benchmark, what: `ltijs as it comes, ${where}`, value: ltijs.launchesPerSecond, unit: 'launches/s' },
    { benchmark, what: 'Waymark, CPU of a launch', value: waymark.cpuMsPerLaunch, unit: 'ms' },
    { benchmark, what: 'ltijs, CPU of a launch', value: ltijs.cpuMsPerLaunch, unit: 'ms' },
    {
      benchmark,
      what: 'Waymark to ltijs',
      value: ratio,
      unit: 'x',
      target: `at least ${TARGET_RATIO}`,
      met: ratio >= TARGET_RATIO,
    },
  ];
}
