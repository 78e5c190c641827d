// The pure rules of programs: steps, gates, waiting and pauses.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phase } from '../../../shared/api/program-api.js';
import { checklist } from '../../../shared/programs/checklist.js';
import {
  pausesEnded,
  pausesWith,
  statusAt,
  statusOnSaving,
} from '../../../shared/programs/enrollment/enrollment.js';
import { draftOf, mayStep, newProgram, nextPhase } from '../../../shared/programs/program.js';

const PHASES = phase.options;
const fresh = newProgram({ id: 'p', title: 'P', objectives: ['networking'], managerIds: ['m'] });
const inPhase = (at: (typeof PHASES)[number]) => ({ ...fresh, phase: at });
const NONE = { mentees: 0, mentors: 0, pairs: 0, paired: 0, trained: 0 };

describe('the rules of a program', () => {
  it('start it with a draft that can be saved as it is', () => {
    assert.equal(draftOf(fresh).title, 'P');
    assert.deepEqual(
      checklist(fresh, NONE)
        .filter(({ isDone }) => !isDone)
        .map(({ code }) => code),
      ['contact'],
    );
  });

  it('let it go to its neighbors only, and nowhere once it has closed', () => {
    for (const from of PHASES)
      for (const to of PHASES) {
        const steps = PHASES.indexOf(to) - PHASES.indexOf(from);
        const isAllowed = steps === 1 || (steps === -1 && from !== 'close');
        assert.equal(mayStep(inPhase(from), to), isAllowed, `${from} to ${to}`);
      }
    assert.equal(nextPhase(inPhase('close')), undefined);
  });

  it('ask for both sides before matching, and for a pair before running', () => {
    const open = (at: (typeof PHASES)[number], facts: typeof NONE) =>
      checklist(inPhase(at), facts)
        .filter(({ isDone }) => !isDone)
        .map(({ code }) => code);
    assert.deepEqual(open('enroll', NONE), ['mentees', 'mentors']);
    assert.deepEqual(open('enroll', { ...NONE, mentees: 1 }), ['mentors']);
    assert.deepEqual(open('match', NONE), ['pairs', 'training']);
    assert.deepEqual(open('match', { ...NONE, pairs: 1, paired: 2, trained: 1 }), []);
    assert.deepEqual(open('run', NONE), []);
  });

  it('ask for training exactly until the share is there that the manager named, and never when it is none', () => {
    const people = fc
      .nat({ max: 400 })
      .chain((paired) => fc.tuple(fc.constant(paired), fc.nat({ max: paired })));
    fc.assert(
      fc.property(people, fc.nat({ max: 100 }), ([paired, trained], trainedPercent) => {
        const asked = checklist(
          { ...inPhase('match'), trainedPercent },
          { ...NONE, pairs: 1, paired, trained },
        ).find(({ code }) => code === 'training');
        if (trainedPercent === 0) assert.equal(asked, undefined);
        else assert.equal(asked?.isDone, paired > 0 && trained / paired >= trainedPercent / 100 - 1e-9);
      }),
    );
  });

  it('say every demand and every hint in words', () => {
    for (const at of PHASES)
      for (const { label, hint } of checklist(inPhase(at), NONE))
        assert.ok(!label.includes('programs.') && !hint.includes('programs.'), label);
  });

  it('end a pause at its end, not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (ms) => {
        const now = new Date('2026-11-24T12:00:00Z');
        const pausedUntil = new Date(now.getTime() + ms);
        assert.equal(statusAt({ status: 'paused', pausedUntil }, now), ms <= 0 ? 'active' : 'paused');
      }),
    );
  });

  it('remember pauses one after the other: another end for the one that goes on, and none for what is over', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    const first = pausesWith({}, { from: at(2), until: at(9) });
    assert.deepEqual(pausesWith({ pauses: first }, { from: at(4), until: at(20) }), [
      { from: at(2), until: at(20) },
    ]);
    const two = pausesWith({ pauses: first }, { from: at(12), until: at(20) });
    assert.deepEqual(pausesEnded({ pauses: two }, at(14)), [
      { from: at(12), until: at(14) },
      { from: at(2), until: at(9) },
    ]);
    assert.deepEqual(pausesEnded({}, at(14)), []);
  });

  it('keep a place that somebody has, and put whoever comes late on the waiting list', () => {
    assert.equal(statusOnSaving(inPhase('enroll'), undefined), 'active');
    assert.equal(statusOnSaving(inPhase('match'), undefined), 'waiting');
    assert.equal(statusOnSaving(inPhase('run'), 'withdrawn'), 'waiting');
    assert.equal(statusOnSaving(inPhase('run'), 'waiting'), 'waiting');
    assert.equal(statusOnSaving(inPhase('enroll'), 'waiting'), 'active');
    assert.equal(statusOnSaving(inPhase('run'), 'active'), 'active');
    assert.equal(statusOnSaving(inPhase('match'), 'paused'), 'paused');
  });
});
