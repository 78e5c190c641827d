// The question bank: enough for everybody at every stage, each question with its words, and three that stay.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { questionStage } from '../../../shared/api/personal-api.js';
import { objective } from '../../../shared/api/program-api.js';
import { starters } from '../../../shared/i18n/en/starters.js';
import { stageAt, threeFor } from '../../../shared/mentoring/exchange/starters.js';
import { LISTENING, QUESTIONS } from '../../../shared/mentoring/exchange/starters-bank.js';

const roles = ['mentor', 'mentee'] as const;

const asking = fc.record({
  occasion: fc.uuid(),
  stage: fc.constantFrom(...questionStage.options),
  role: fc.constantFrom(...roles),
  goals: fc.uniqueArray(fc.constantFrom(...objective.options)),
});

describe('the question bank', () => {
  it('has words for every question and every habit, and no words for others', () => {
    const ids = QUESTIONS.map(({ id }) => id);
    assert.deepEqual(Object.keys(starters.question).sort(), [...ids].sort());
    assert.deepEqual(Object.keys(starters.listening).sort(), [...LISTENING].sort());
    assert.equal(new Set(Object.values(starters.question)).size, ids.length);
    assert.ok(ids.length >= 60);
    assert.ok(Object.values(starters.question).every((text) => text.endsWith('?')));
  });

  it('has questions of every goal, and for both roles at every stage', () => {
    for (const goal of objective.options) assert.ok(QUESTIONS.filter((one) => one.goal === goal).length >= 3);
    for (const stage of questionStage.options)
      for (const role of roles)
        assert.ok(QUESTIONS.filter((one) => one.stage === stage && one.asks !== role).length >= 3);
  });

  it('draws three different questions for a meeting that suit who asks, and the same again', () => {
    fc.assert(
      fc.property(asking, (wanted) => {
        const three = threeFor(wanted);
        assert.deepEqual(threeFor(wanted), three);
        assert.equal(new Set(three.map(({ id }) => id)).size, 3);
        assert.deepEqual(
          three.map(({ stage }) => stage),
          ['opener', wanted.stage, wanted.stage],
        );
        for (const { asks, goal } of three) {
          assert.ok(asks === 'both' || asks === wanted.role);
          assert.ok(goal === undefined || wanted.goals.includes(goal));
        }
      }),
    );
  });

  it('draws others for another meeting', () => {
    const wanted = { stage: 'middle' as const, role: 'mentor' as const, goals: objective.options };
    const draws = Array.from({ length: 30 }, (_, index) =>
      threeFor({ ...wanted, occasion: `session-${index}` }).map(({ id }) => id),
    );
    assert.ok(new Set(draws.flat()).size > 15);
  });

  it('knows the stage by time, and by whether the two have met', () => {
    const at = (days: number, hasMet = true, isOver = false) =>
      stageAt({ days, lengthDays: 182, hasMet, isOver });
    assert.deepEqual(
      [at(10, false), at(10), at(80), at(160), at(90, false), at(20, true, true)],
      ['first', 'building', 'middle', 'ending', 'first', 'ending'],
    );
  });
});
