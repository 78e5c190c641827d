// How far a run says that it is: on and on, through all of its steps, for a few hundred people as well.
import assert from 'node:assert/strict';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { type Progress, study } from '../../shared/matching/engine/study.js';
import { SHARE_READ, shareDone } from '../../shared/matching/runs/run-progress.js';
import { resultOf } from '../../shared/matching/runs/study-result.js';
import { studyThread } from '../../shared/matching/runs/study-thread.js';
import { randomProgram } from './people.js';

const problem = randomProgram(500, 11);
const decisions = { mode: 'coverage' as const, pins: [], forbidden: [], exceptions: [], previous: [] };

describe('the progress of a run', () => {
  it('grows with all that is done, from what was read to the end', () => {
    const seen: Progress[] = [];
    const onProgress = (progress: Progress) => seen.push(progress);
    resultOf(study(readPeopleProblem(problem), { onProgress }), onProgress);
    const shares = [SHARE_READ, ...seen.map(shareDone), 1];
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    const largestLeap = Math.max(...shares.slice(1).map((share, at) => share - (shares[at] ?? 0)));
    assert.ok(largestLeap < 0.2, `${largestLeap}`);
  });

  it('is told from the thread at each of its steps, however quick they are', async () => {
    const told: number[] = [];
    const onProgress = (share: number) => told.push(share);
    await studyThread({ problem, hash: 'progress' }).ask({ decisions }, { kind: 'result' }, { onProgress });
    const beginnings = [
      shareDone({ step: 'score', done: 0, of: 1 }),
      shareDone({ step: 'solve', round: 1, placed: 0, of: 1 }),
      shareDone({ step: 'explain', done: 0, of: 1 }),
    ];
    assert.ok(beginnings.every((share) => told.includes(share)));
  });
});
