// The pure rules of a run: what a change by hand leaves, and what makes two problems the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Bendable } from '../../shared/matching/engine/people/rule-codes.js';
import type { MatchingCandidate } from '../../shared/matching/runs/match-people.js';
import {
  type Adjusted,
  type Adjustment,
  adjusted,
  includesPair,
} from '../../shared/matching/runs/match-run.js';
import { decisionsOf, programBase } from '../../shared/matching/runs/program-problem.js';
import type { KnownPair } from '../../shared/ports/known-pair.js';

const mentees = ['m1', 'm2', 'm3'];
const mentors = ['t1', 't2', 't3'];

const pair = { menteeId: fc.constantFrom(...mentees), mentorId: fc.constantFrom(...mentors) };
const adjustment: fc.Arbitrary<Adjustment> = fc.oneof(
  fc.record({ kind: fc.constantFrom('lock', 'unlock', 'reject', 'restore'), ...pair }),
  fc.record({
    kind: fc.constant('bend'),
    rules: fc.subarray<Bendable>(['team', 'place', 'forbidden'], { minLength: 1 }),
    byId: fc.constant('ingrid'),
    at: fc.constant(new Date('2026-11-24T09:00:00Z')),
    ...pair,
  }),
);
const untouched: Adjusted = { locks: [], rejections: [], exceptions: [] };

const rules = {
  differentTeams: true,
  differentReportingLines: true,
  sharedLanguage: true,
  noRepeats: true,
  minimumOverlapMinutes: 120,
};
const weights = { skills: 1, goals: 1, interests: 1, seniority: 1, overlap: 1, wishes: 1, style: 1 };
const program = {
  id: 'p',
  title: 'P',
  phase: 'match' as const,
  isArchived: false,
  weights,
  rules,
  threshold: 0,
  vetoDays: 7,
};
const terms = {
  mode: 'coverage' as const,
  startedAt: new Date('2026-11-23T09:00:00Z'),
  locks: [],
  rejections: [],
  exceptions: [],
  previous: [],
};

describe('a run changed by hand', () => {
  it('never locks a mentee twice, nor locks what it rejects, nor excepts what is not locked, whatever a manager does', () => {
    fc.assert(
      fc.property(fc.array(adjustment), (changes) => {
        const { locks, rejections, exceptions } = changes.reduce<Adjusted>(adjusted, untouched);
        assert.equal(new Set(locks.map(({ menteeId }) => menteeId)).size, locks.length);
        assert.ok(locks.every((lock) => !includesPair(rejections, lock)));
        assert.ok(exceptions.every((one) => includesPair(locks, one)));
        assert.equal(new Set(exceptions.map(({ menteeId }) => menteeId)).size, exceptions.length);
      }),
    );
  });

  it('does the same when it is told twice', () => {
    fc.assert(
      fc.property(fc.array(adjustment), adjustment, (changes, last) => {
        const before = changes.reduce<Adjusted>(adjusted, untouched);
        const once = adjusted(before, last);
        assert.deepEqual(adjusted(once, last), once);
      }),
    );
  });
});

describe('the problem of a program', () => {
  it('is the same in whatever order people and pairs are read', () => {
    const candidates = [...mentees, ...mentors].map(candidate);
    const known = [
      { menteeId: 'm1', mentorId: 't1', state: 'vetoed' as const },
      { menteeId: 'm1', mentorId: 't2', state: 'ended' as const },
      { menteeId: 'm2', mentorId: 't1', state: 'running' as const },
    ];
    const { hash } = programBase({ program, candidates, known, elsewhere: [] }, terms.startedAt);
    fc.assert(
      fc.property(shuffled(candidates), shuffled(known), (people, pairs) => {
        const again = programBase(
          { program, candidates: people, known: pairs, elsewhere: [] },
          terms.startedAt,
        );
        assert.equal(again.hash, hash);
      }),
    );
  });

  it('keeps a no to a match as private as whom somebody wants to avoid', () => {
    const candidates = [...mentees, ...mentors].map(candidate);
    const known = [{ menteeId: 'm1', mentorId: 't1', state: 'vetoed' as const }];
    const vetoed = programBase({ program, candidates, known, elsewhere: [] }, terms.startedAt);
    const avoided = candidates.map((one) => {
      const exclusions = { m1: ['t1'], t1: ['m1'] }[one.personId] ?? [];
      return { ...one, exclusions };
    });
    assert.equal(
      programBase({ program, candidates: avoided, known: [], elsewhere: [] }, terms.startedAt).hash,
      vetoed.hash,
    );
  });

  it('takes only decisions about people who still take part', () => {
    const base = programBase(
      { program, candidates: [...mentees, 't1'].map(candidate), known: [], elsewhere: [] },
      terms.startedAt,
    );
    const gone = { menteeId: 'm1', mentorId: 't2' };
    const exception = { ...gone, rules: ['team' as const], byId: 'ingrid', at: terms.startedAt };
    const all = { locks: [gone], rejections: [gone], exceptions: [exception], previous: [gone] };
    const { mode: _, ...lists } = decisionsOf(base, { ...terms, ...all });
    assert.deepEqual(Object.values(lists), [[], [], [], []]);
  });

  it('takes pairs of other programs for earlier ones, which take no place here', () => {
    const candidates = [...mentees, ...mentors].map(candidate);
    const pair = { menteeId: 'm2', mentorId: 't1' };
    const hashOf = (more: { known: KnownPair[]; elsewhere: KnownPair[] }) =>
      programBase({ program, candidates, ...more }, terms.startedAt).hash;
    const ended = hashOf({ known: [{ ...pair, state: 'ended' }], elsewhere: [] });
    for (const state of ['running', 'ended'] as const)
      assert.equal(hashOf({ known: [], elsewhere: [{ ...pair, state }] }), ended);
    const vetoed = hashOf({ known: [{ ...pair, state: 'vetoed' }], elsewhere: [] });
    assert.equal(hashOf({ known: [], elsewhere: [{ ...pair, state: 'vetoed' }] }), vetoed);
  });

  it('puts those first who were left waiting, until they have a match that nobody refused', () => {
    const at = new Date('2026-11-20T09:00:00Z');
    const left = { mentorId: 't1', state: 'vetoed' as const, leftWaiting: { personIds: ['m1'], at } };
    const followedBy = (
      state: 'running' | 'ended' | 'vetoed',
      startedAt: Date | undefined = new Date('2026-11-21T09:00:00Z'),
    ) => [
      { ...left, menteeId: 'm1' },
      { menteeId: 'm1', mentorId: 't2', state, ...(startedAt ? { startedAt } : {}) },
    ];
    const first = (known: KnownPair[]) =>
      programBase(
        { program, candidates: [...mentees, ...mentors].map(candidate), known, elsewhere: [] },
        terms.startedAt,
      )
        .problem.people.filter(({ priority }) => priority)
        .map(({ id }) => id);
    assert.deepEqual(first([{ ...left, menteeId: 'm1' }]), ['m1']);
    assert.deepEqual(first(followedBy('vetoed')), ['m1']);
    assert.deepEqual(first(followedBy('ended', new Date('2026-11-01T09:00:00Z'))), ['m1'], 'it was before');
    assert.deepEqual([first(followedBy('running')), first(followedBy('ended'))], [[], []]);
    const promised = { menteeId: 'm1', mentorId: 't2', state: 'running' as const };
    assert.deepEqual(first([{ ...left, menteeId: 'm1' }, promised]), [], 'a pair that is being made counts');
  });

  it('leaves out mentees who have a mentor, and takes the places of running pairs from their mentors', () => {
    const candidates = [...mentees, ...mentors].map(candidate);
    const known = [{ menteeId: 'm2', mentorId: 't1', state: 'running' as const }];
    const { people } = programBase({ program, candidates, known, elsewhere: [] }, terms.startedAt).problem;
    assert.ok(!people.some(({ id }) => id === 'm2'));
    assert.equal(people.find(({ id }) => id === 't1')?.capacity, 1);
  });
});

function shuffled<Item>(items: Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray(items, { minLength: items.length });
}

function candidate(personId: string): MatchingCandidate {
  return {
    personId,
    displayName: personId,
    email: undefined,
    status: 'active',
    roles: [personId.startsWith('m') ? 'mentee' : 'mentor'],
    capacity: 2,
    languages: ['en'],
    workingHours: { timeZone: 'UTC', weekdays: [1], start: '09:00', end: '17:00' },
    department: '',
    managerId: undefined,
    seniority: 3,
    skillsWanted: [],
    skillsOffered: [],
    goals: [],
    experience: [],
    interests: [],
    style: {},
    wishes: [],
    exclusions: [],
  };
}
