// The module's shape, and what of it a reader may see.
import assert from 'node:assert/strict';
import { moduleResponse, moduleView } from '../../../shared/api/module-api.js';
import { moduleSchema, withoutAnswers } from '../../../shared/learning/module.js';
import { virtualMentoringBasics as basics } from '../../../shared/learning/modules/virtual-mentoring-basics.js';

describe('a learning module', () => {
  it('reaches its reader without right answers and explanations', () => {
    const seen = withoutAnswers(basics, 'what I thought');
    const text = JSON.stringify(seen);
    assert.ok(!text.includes('rightOptionId'));
    for (const { explanation } of basics.quiz) assert.ok(!text.includes(explanation));
    assert.equal(seen.reflection.text, 'what I thought');
    assert.deepEqual(moduleView.parse(seen), seen);
    moduleResponse.parse({ module: seen, progress: { moduleId: basics.id, state: 'not-started' } });
  });

  it('is refused when a right answer is not among the options', () => {
    const [first, ...others] = basics.quiz;
    const broken = { ...basics, quiz: [{ ...first, rightOptionId: 'somebody-else' }, ...others] };
    assert.match(String(moduleSchema.safeParse(broken).error), /rightOptionId/);
  });

  it('is refused when two questions share an id', () => {
    const [first] = basics.quiz;
    assert.equal(moduleSchema.safeParse({ ...basics, quiz: [first, first] }).success, false);
  });
});
