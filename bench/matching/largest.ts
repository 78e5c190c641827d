// 10,000 mentees and 10,000 mentors from their profiles, in a process of their own for the sake of its memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Row } from '../table.js';

export type Largest = { seconds: number; peakMegabytes: number; gap: number; matched: number };

const benchmark = 'matching';
const what = '10,000 x 10,000 people';

export async function measureLargest(): Promise<Row[]> {
  const tool = fileURLToPath(new URL('./largest-tool.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', tool], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [answer] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const { seconds, peakMegabytes, gap, matched } = JSON.parse(answer) as Largest;
  return [
    { benchmark, what: `${what}: from profiles to pairs`, value: seconds, unit: 's' },
    { benchmark, what: `${what}: matched`, value: matched, unit: 'pairs' },
    {
      benchmark,
      what: `${what}: memory at its peak`,
      value: peakMegabytes,
      unit: 'MB',
      target: '< 2,000 MB',
      met: peakMegabytes < 2000,
    },
    {
      benchmark,
      what: `${what}: gap to the optimum`,
      value: 100 * gap,
      unit: '%',
      target: '<= 0.5 %',
      met: gap <= 0.005,
    },
  ];
}
