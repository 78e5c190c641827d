// The pure rules of a program's settings form.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ProgramDraft } from '../../../shared/api/program-api.js';
import { issueFor } from '../../../shared/ui/issue-for.js';
import {
  draftProblems,
  weightNames,
  weightShares,
} from '../../../teams-app/client/features/programs/parts/program-draft.js';

const weight = fc.double({ min: 0, max: 100, noNaN: true });
const weights = fc.record({
  skills: weight,
  goals: weight,
  interests: weight,
  seniority: weight,
  overlap: weight,
  wishes: weight,
  style: weight,
});

const draft: ProgramDraft = {
  title: 'Autumn',
  description: '',
  objectives: ['networking'],
  lengthWeeks: 26,
  checkInEveryDays: 14,
  mentorCapacity: 2,
  languages: ['en'],
  matchMode: 'manager',
  weights: { skills: 30, goals: 20, interests: 10, seniority: 10, overlap: 10, wishes: 10, style: 10 },
  rules: {
    differentTeams: true,
    differentReportingLines: true,
    sharedLanguage: true,
    noRepeats: true,
    minimumOverlapMinutes: 60,
  },
  trainedPercent: 50,
  threshold: 0.4,
  vetoDays: 5,
  keepMonths: 12,
  contact: '',
  agendaPack: 'network',
  measures: [],
};

describe('the settings form of a program', () => {
  it('shows shares that add up to one hundred whatever the weights are', () => {
    fc.assert(
      fc.property(weights, (given) => {
        fc.pre(weightNames.some((name) => given[name] > 1e-9));
        const shares = weightShares(given);
        assert.equal(
          weightNames.reduce((sum, name) => sum + shares[name], 0),
          100,
        );
        assert.ok(weightNames.every((name) => Number.isInteger(shares[name]) && shares[name] >= 0));
      }),
    );
  });

  it('finds nothing to complain about in a complete draft', () => {
    assert.deepEqual(draftProblems(draft), []);
  });

  it('names each field that is missing or out of its range', () => {
    const problems = draftProblems({ ...draft, title: ' ', objectives: [], lengthWeeks: 3, languages: [] });
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['title', 'objectives', 'lengthWeeks', 'languages'],
    );
    assert.deepEqual(problems[2]?.params, { low: 4, high: 104 });
  });

  it("finds the server's words for a field, whatever lies below it", () => {
    const issues = [{ path: 'draft.rules.minimumOverlapMinutes', message: 'Too much.' }];
    assert.equal(issueFor(issues, 'rules'), 'Too much.');
    assert.equal(issueFor(issues, 'title'), undefined);
  });
});
