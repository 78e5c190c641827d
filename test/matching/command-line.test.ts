// The command line of the matching: JSON in, JSON out, and plain words when something is wrong.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { outcome } from '../../shared/matching/engine/outcome.js';
import { randomProgram } from './people.js';

describe('the command line of the matching', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-match-'));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'shared/matching/engine/cli.ts', ...args]);
    const [output, problems, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { output, problems, code };
  };
  const file = async (name: string, content: string) => {
    await writeFile(join(directory, name), content);
    return join(directory, name);
  };

  it('matches the bare problem from a file into a file', async () => {
    const input = await file(
      'bare.json',
      JSON.stringify({
        mode: 'coverage',
        threshold: 0,
        mentees: ['m1', 'm2', 'm7'],
        mentors: [{ id: 'r1', capacity: 2 }],
        edges: [
          [0, 0, 0.93],
          [1, 0, 0.5],
          [2, 0, 0.25],
        ],
        pins: [[1, 0]],
        previous: [],
      }),
    );
    const output = join(directory, 'out.json');
    const { code } = await run('--in', input, '--out', output);
    assert.equal(code, 0);
    const { elapsedMs, ...result } = outcome.parse(JSON.parse(await readFile(output, 'utf8')));
    assert.deepEqual(result, {
      pairs: [
        { mentee: 'm1', mentor: 'r1', score: 0.93 },
        { mentee: 'm2', mentor: 'r1', score: 0.5 },
      ],
      total: 1.4300000000000002,
      matched: 2,
      priority: 0,
      kept: 0,
      gap: 0,
      unmatched: [{ mentee: 'm7', reasons: [{ code: 'partners-taken' }] }],
      unusedMentors: [],
    });
    assert.ok(elapsedMs.solve >= 0 && elapsedMs.score >= 0);
  });

  it('matches people, and explains everything when asked', async () => {
    const input = await file('people.json', JSON.stringify(randomProgram(20, 2)));
    const { output, code } = await run('--in', input, '--explain');
    const report = JSON.parse(output);
    assert.equal(code, 0);
    assert.equal(report.explanations.length, report.matched);
    assert.ok(Array.isArray(report.blockingPairs));
  });

  it('says where the input is wrong', async () => {
    const input = await file(
      'wrong.json',
      JSON.stringify({ ...randomProgram(3, 2), weights: { skills: 'many' } }),
    );
    const { problems, code } = await run('--in', input);
    assert.equal(code, 1);
    assert.match(problems, /weights\.skills/);
    const strange = await run('--in', await file('strange.json', '{"mode": "score", "guests": 3}'));
    assert.match(strange.problems, /^the input as a whole: .*guests/m);
    const broken = await run('--in', await file('broken.json', '{"mode": NaN}'));
    assert.match(broken.problems, /broken\.json is not JSON/);
  });

  it('prints the schema of both forms', async () => {
    for (const form of ['people', 'pairs']) {
      const { output } = await run('--schema', form);
      assert.equal(JSON.parse(output).type, 'object');
    }
  });

  it('says how it is used', async () => {
    const { problems, code } = await run();
    assert.equal(code, 1);
    assert.match(problems, /--in FILE/);
  });
});
