// A run's pairs as a table for spreadsheets (RFC 4180).
import type { PairRow } from '../../api/matching-api.js';
import { t } from '../../i18n/translate.js';
import type { MatchRun } from './match-run.js';
import { type Deciders, namesOf, pairRowView } from './match-run-view.js';
import type { ProgramState } from './program-problem.js';

const COLUMNS = [
  'mentee',
  'menteeEmail',
  'menteeDepartment',
  'mentor',
  'mentorEmail',
  'mentorDepartment',
  'score',
  'isLocked',
  'reasons',
  'exception',
] as const;

export function csvOfRun(run: MatchRun, state: ProgramState, deciders: Deciders): string {
  const names = namesOf(state);
  const emails = new Map(state.candidates.map(({ personId, email = '' }) => [personId, email]));
  const rows = (run.result?.pairs ?? []).map((pair) => {
    const { mentee, mentor, score, isLocked, reasons, exception } = pairRowView(run, pair, {
      names,
      deciders,
    });
    return [
      mentee.displayName,
      emails.get(mentee.personId) ?? '',
      mentee.department,
      mentor.displayName,
      emails.get(mentor.personId) ?? '',
      mentor.department,
      String(score),
      t(isLocked ? 'matchRuns.csv.yes' : 'matchRuns.csv.no'),
      reasons.join('; '),
      exception ? t('matchRuns.csv.bends', csvException(exception)) : '',
    ];
  });
  const head = COLUMNS.map((column) => t(`matchRuns.csv.${column}`));
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function csvException({ rules, byName, at }: NonNullable<PairRow['exception']>) {
  return { rules: rules.join(', '), name: byName, day: at.slice(0, 10) };
}

/** A spreadsheet would run a field that begins like a formula. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
