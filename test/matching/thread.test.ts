// The matching in a thread of its own: the same outcome, with progress, and it can be stopped.
import assert from 'node:assert/strict';
import { ask, match } from '../../shared/matching/engine/match.js';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import { readPairsProblem } from '../../shared/matching/engine/pairs/read-pairs-problem.js';
import type { Progress } from '../../shared/matching/engine/study.js';
import { study } from '../../shared/matching/engine/study.js';
import { AppError } from '../../shared/platform/errors.js';
import { largeProblem } from './problems.js';

const problem = readPairsProblem(largeProblem(200, 3));

describe('the matching in a thread', () => {
  it('comes to the same as in this one, and tells how far it is', async () => {
    const seen: Progress[] = [];
    const { elapsedMs: _, ...outcome } = await match(problem, {
      onProgress: (progress) => seen.push(progress),
    });
    const { elapsedMs: __, ...here } = outcomeOf(study(problem));
    assert.deepEqual(outcome, here);
    assert.ok(seen.length > 0);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const large = readPairsProblem(largeProblem(1200, 3));
    const matched = match(large, { signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(matched, { name: 'AbortError' });
    await assert.rejects(match(large, { signal: stop.signal }), { name: 'AbortError' });
  });

  it('answers questions, and refuses those about strangers as the product refuses things', async () => {
    const answer = await ask(problem, { kind: 'why-not', pair: { mentee: 'm0', mentor: 'r0' } });
    assert.ok(['costs', 'they-are-a-pair', 'impossible', 'below-threshold'].includes(answer.kind));
    await assert.rejects(
      ask(problem, { kind: 'why-not', pair: { mentee: 'nobody', mentor: 'r0' } }),
      (error) => error instanceof AppError && error.code === 'matching.unknown-pair' && error.status === 404,
    );
  });
});
