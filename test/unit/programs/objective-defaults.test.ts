// The weights that objectives suggest: each objective has its own, and none counts more than another.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agendaPackId, measure, objective, weights } from '../../../shared/api/program-api.js';
import { agendaPacks } from '../../../shared/i18n/en/agenda-packs.js';
import { AGENDA_PACKS, AGENDA_STAGES } from '../../../shared/programs/agenda-packs.js';
import {
  defaultAgendaPack,
  defaultMeasures,
  defaultWeights,
  MEASURES,
} from '../../../shared/programs/objective-defaults.js';

const OBJECTIVES = objective.options;
const sum = (of: ReturnType<typeof defaultWeights>) =>
  Object.values(of).reduce((total, one) => total + one, 0);

describe('the weights that objectives suggest', () => {
  it('differ from objective to objective, and by more than a little', () => {
    for (const one of OBJECTIVES)
      for (const other of OBJECTIVES.filter((name) => name !== one)) {
        const [mine, theirs] = [defaultWeights([one]), defaultWeights([other])];
        const criteria = Object.keys(mine) as (keyof typeof mine)[];
        const distance = criteria.reduce((far, name) => far + Math.abs(mine[name] - theirs[name]), 0);
        assert.ok(distance >= 20, `${one} and ${other} differ by ${distance}`);
      }
  });

  it('put first what the objective is about', () => {
    const first = (of: ReturnType<typeof defaultWeights>) =>
      Object.entries(of).sort(([, one], [, other]) => other - one)[0]?.[0];
    assert.equal(first(defaultWeights(['skill-development'])), 'skills');
    assert.equal(first(defaultWeights(['career-advancement'])), 'goals');
    assert.equal(first(defaultWeights(['networking'])), 'interests');
    assert.equal(first(defaultWeights(['onboarding'])), 'overlap');
    assert.equal(first(defaultWeights(['leadership'])), 'seniority');
  });

  it('add up to 100 for each, and stay within their bounds for any mix, in whatever order', () => {
    for (const one of OBJECTIVES) assert.equal(sum(defaultWeights([one])), 100);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OBJECTIVES), { minLength: 1 }), (mix) => {
        const mixed = weights.parse(defaultWeights(mix));
        assert.ok(Math.abs(sum(mixed) - 100) <= 4);
        assert.deepEqual(defaultWeights([...mix].reverse()), mixed);
      }),
    );
  });
});

describe('the agenda pack and the measures that objectives suggest', () => {
  it('are a pack of its own for each objective, and the same for any mix in whatever order', () => {
    const packs = OBJECTIVES.map((one) => defaultAgendaPack([one]));
    assert.deepEqual([...packs].sort(), [...agendaPackId.options].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(OBJECTIVES, { minLength: 1 }), (mix) => {
        const other = [...mix].reverse();
        assert.equal(defaultAgendaPack(mix), defaultAgendaPack(other));
        assert.deepEqual(defaultMeasures(mix), defaultMeasures(other));
        assert.ok(mix.map((one) => defaultAgendaPack([one])).includes(defaultAgendaPack(mix)));
        for (const one of mix)
          assert.ok(defaultMeasures([one]).every((name) => defaultMeasures(mix).includes(name)));
      }),
    );
  });

  it('know every measure, and say each in words', () => {
    assert.deepEqual(MEASURES, measure.options);
    assert.deepEqual(Object.keys(agendaPacks.measure), measure.options);
    for (const one of OBJECTIVES) assert.ok(defaultMeasures([one]).includes('sessions-kept'));
  });

  it('fill every stage of every pack with half an hour to three quarters, and say each point in words', () => {
    const said = new Set(Object.keys(agendaPacks.item));
    const used = new Set<string>();
    assert.deepEqual(
      AGENDA_PACKS.map(({ id }) => id),
      agendaPackId.options,
    );
    for (const { id, stages } of AGENDA_PACKS) {
      assert.ok(agendaPacks.pack[id].name && agendaPacks.pack[id].description);
      for (const stage of AGENDA_STAGES) {
        const minutes = stages[stage].reduce((sum, item) => sum + item.minutes, 0);
        assert.ok(minutes >= 30 && minutes <= 45, `${id} takes ${minutes} minutes at the stage ${stage}`);
      }
      for (const item of AGENDA_STAGES.flatMap((stage) => stages[stage])) used.add(item.id);
    }
    assert.deepEqual([...used].sort(), [...said].sort());
  });
});
