// Scoring and the picture of several records of one person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { virtualMentoringBasics as basics } from '../../../shared/learning/modules/virtual-mentoring-basics.js';
import { bestOf, type Progress, scoreQuiz } from '../../../shared/learning/progress.js';

const right = Object.fromEntries(basics.quiz.map(({ id, rightOptionId }) => [id, rightOptionId]));

describe('the quiz score', () => {
  it('is 100 percent when every answer is right', () => {
    const scored = scoreQuiz(basics, right);
    assert.equal(scored?.scorePercent, 100);
    assert.ok(scored?.results.every(({ correct }) => correct));
  });

  it('tells for a wrong answer which one was right and why', () => {
    const scored = scoreQuiz(basics, { ...right, owner: 'mentor' });
    assert.equal(scored?.scorePercent, 75);
    const owner = scored?.results.find(({ questionId }) => questionId === 'owner');
    assert.equal(owner?.correct, false);
    assert.equal(owner?.rightOptionId, 'mentee');
    assert.ok((owner?.explanation.length ?? 0) > 20);
  });

  it('is not given when an answer is missing, unknown, or belongs to no question', () => {
    const { owner: _, ...missing } = right;
    assert.equal(scoreQuiz(basics, missing), undefined);
    assert.equal(scoreQuiz(basics, { ...right, owner: 'constructor' }), undefined);
    assert.equal(scoreQuiz(basics, { ...right, stray: 'mentor' }), undefined);
    assert.equal(scoreQuiz(basics, {}), undefined);
  });

  it('stays between 0 and 100 for every complete set of answers', () => {
    const choices = fc.record(
      Object.fromEntries(
        basics.quiz.map(({ id, options }) => [id, fc.constantFrom(...options.map((o) => o.id))]),
      ),
    );
    fc.assert(
      fc.property(choices, (answers) => {
        const scored = scoreQuiz(basics, answers);
        const correct = scored?.results.filter((one) => one.correct).length ?? -1;
        return scored?.scorePercent === correct * 25;
      }),
      { numRuns: 50 },
    );
  });
});

describe('progress over the ids of one person', () => {
  const record = (change: Partial<Progress>): Progress => ({
    personId: 'p1',
    moduleId: 'm',
    state: 'in-progress',
    ...change,
  });
  const monday = new Date('2026-11-23T10:00:00Z');
  const friday = new Date('2026-11-27T10:00:00Z');

  it('is not started when nothing is kept', () => {
    assert.deepEqual(bestOf('m', []), { moduleId: 'm', state: 'not-started' });
  });

  it('is in progress when only a reflection was written', () => {
    assert.deepEqual(bestOf('m', [record({})]), { moduleId: 'm', state: 'in-progress' });
  });

  it('takes the best score and the first completion, whichever identity they came by', () => {
    const records = [
      record({ state: 'completed', scorePercent: 50, completedAt: monday }),
      record({ personId: 'p2', state: 'completed', scorePercent: 75, completedAt: friday }),
      record({ personId: 'p3' }),
    ];
    assert.deepEqual(bestOf('m', records), {
      moduleId: 'm',
      state: 'completed',
      scorePercent: 75,
      completedAt: monday.toISOString(),
    });
  });
});
