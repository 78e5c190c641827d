// Which part of an agenda pack a meeting is for.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agendaStage } from '../../../shared/mentoring/sessions/agenda/agenda-stage.js';
import { AGENDA_STAGES } from '../../../shared/programs/agenda-packs.js';

const DAY = 24 * 60 * 60_000;
const startedAt = new Date('2026-01-05T09:00:00Z');
const onDay = (day: number) => new Date(startedAt.getTime() + day * DAY);

describe('the stage of a meeting', () => {
  it('begins with getting to know each other, then goals, then work, then the farewell', () => {
    const plan = [1, 2, 3, 4, 9].map((number) => ({
      number,
      at: onDay(number * 14),
      startedAt,
      lengthWeeks: 26,
    }));
    assert.deepEqual(plan.map(agendaStage), ['first', 'early', 'early', 'middle', 'middle']);
    assert.equal(agendaStage({ number: 12, at: onDay(175), startedAt, lengthWeeks: 26 }), 'last');
  });

  it('never goes back, however often a pair meets', () => {
    const meetings = fc.record({
      lengthWeeks: fc.integer({ min: 4, max: 104 }),
      days: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(meetings, ({ lengthWeeks, days }) => {
        const stages = days
          .sort((one, other) => one - other)
          .map((day, index) => agendaStage({ number: index + 1, at: onDay(day), startedAt, lengthWeeks }))
          .map((stage) => AGENDA_STAGES.indexOf(stage));
        assert.equal(stages[0], 0);
        assert.deepEqual(
          [...stages].sort((one, other) => one - other),
          stages,
        );
      }),
    );
  });
});
