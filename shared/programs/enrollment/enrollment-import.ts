// Importing and exporting a program's enrollments: importing a file twice changes nothing the second time.
import { isDeepStrictEqual } from 'node:util';
import type { ImportRequest, ImportResponse } from '../../api/enrollment-api.js';
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { findPeopleByEmail } from '../../people/people-actions.js';
import { emailKey } from '../../people/person.js';
import { recordReading } from '../../people/reading-log.js';
import type { Program } from '../program.js';
import { managedProgram } from '../program-actions.js';
import { writeCsv } from './csv-records.js';
import { enrolledPeople } from './enrolled-people.js';
import { type Enrollment, normalizeOpen, type OpenPart, statusAt, statusOnSaving } from './enrollment.js';
import { keep } from './enrollment-actions.js';
import { COLUMNS, cellsOfOpen, openOfRow, type Row } from './enrollment-columns.js';
import { readEnrollmentFile } from './enrollment-csv.js';
import { maySay } from './enrollment-form.js';
import { mayBeImported, mayBeOverwritten } from './enrollment-policy.js';
import { emptyForm } from './enrollment-prefill.js';
import { findEnrollmentsIn } from './enrollment-store.js';
import { knownSpellings, rememberSkills } from './skill-actions.js';

/** What becomes of a row; `next` is what would be saved. */
export type Decision =
  | { kind: 'added' | 'changed'; next: Enrollment }
  | { kind: 'unchanged' }
  | { kind: 'problem'; reason: string };

/** Only people who are known here are enrolled: an address in a file proves nothing. @throws AppError `program.not-found` (404) */
export async function importEnrollments(
  ctx: Context,
  programId: string,
  { csv, isDryRun }: ImportRequest,
): Promise<ImportResponse> {
  const program = await managedProgram(ctx, programId);
  const { rows, problems } = readEnrollmentFile(csv, ctx.now());
  const people = await findPeopleByEmail(rows.map(({ row }) => row.email));
  const idOf = new Map(people.map(({ id, email }) => [emailKey(email ?? ''), id]));
  const existing = await findEnrollmentsIn(programId);
  const enrollmentOf = new Map(existing.map((one) => [one.personId, one]));
  const outcome: ImportResponse = { added: 0, changed: 0, unchanged: 0, problems: [...problems] };
  for (const { line, row } of rows) {
    const personId = idOf.get(row.email);
    const before = personId ? enrollmentOf.get(personId) : undefined;
    const decision = personId
      ? decide(await openOf(row, program, before), { ctx, program, personId, before, row })
      : problem('unknownPerson', row);
    if (decision.kind === 'problem') outcome.problems.push({ line, reason: decision.reason });
    else outcome[decision.kind] += 1;
    if ('next' in decision && !isDryRun) {
      await keep(decision.next, before);
      await rememberSkills(decision.next.open);
    }
  }
  outcome.problems.sort((one, other) => one.line - other.line);
  return outcome;
}

/** What managers may see of everybody who ever enrolled, in the columns of an import. */
export async function exportEnrollments(ctx: Context, programId: string): Promise<string> {
  await managedProgram(ctx, programId);
  await recordReading(ctx, { programId, what: 'export' });
  const enrolled = await enrolledPeople(await findEnrollmentsIn(programId));
  const columns = [...COLUMNS, 'status'];
  const rows = enrolled.map(({ enrollment: one, person }) => {
    const cells: Record<string, string> = {
      ...cellsOfOpen(one.open, one.consentedAt),
      name: person?.displayName ?? '',
      email: person?.email ?? '',
      status: statusAt(one, ctx.now()),
    };
    return columns.map((column) => cells[column] ?? '');
  });
  return writeCsv([columns, ...rows.sort(([one = ''], [other = '']) => one.localeCompare(other))]);
}

type Deciding = {
  ctx: Pick<Context, 'now' | 'newId'>;
  program: Program;
  personId: string;
  before: Enrollment | undefined;
  row: Row;
};

/** Whoever left or withdrew stays away, and nobody's own words are overwritten. */
function decide(open: OpenPart, { ctx, program, personId, before, row }: Deciding): Decision {
  if (!maySay(open)) return { kind: 'problem', reason: t('enrollment.import.workEnd') };
  if (before && !mayBeImported(before)) return problem(before.status, row);
  if (before && isDeepStrictEqual(before.open, open)) return { kind: 'unchanged' };
  if (before && !mayBeOverwritten(before)) return problem('ownWords', row);
  if (before) return { kind: 'changed', next: { ...before, open, consentedAt: row.consented_on } };
  const next: Enrollment = {
    id: ctx.newId(),
    programId: program.id,
    personId,
    status: statusOnSaving(program, undefined),
    open,
    consentedAt: row.consented_on,
    source: 'import',
    version: 1,
  };
  return { kind: 'added', next };
}

async function openOf(row: Row, program: Program, before: Enrollment | undefined): Promise<OpenPart> {
  const { wishes: _, ratherNot: __, accessNeeds: ___, consent: ____, ...empty } = emptyForm(program);
  const open = openOfRow(row, before?.open ?? empty);
  return normalizeOpen(open, await knownSpellings(open));
}

function problem(key: string, { email }: Row): Decision {
  return { kind: 'problem', reason: t(`enrollment.import.${key}`, { email }) };
}
