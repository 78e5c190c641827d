// Enrollments as a CSV file: what is wrong is said line by line, and the other rows are used.
import { t } from '../../i18n/translate.js';
import { type CsvProblem, type CsvRecord, readCsv } from './csv-records.js';
import {
  COLUMNS,
  EXPORT_ONLY_COLUMNS,
  PRIVATE_COLUMNS,
  REQUIRED_COLUMNS,
  type Row,
  row,
} from './enrollment-columns.js';

export type FileRow = { line: number; row: Row };

export function readEnrollmentFile(text: string, now: Date): { rows: FileRow[]; problems: CsvProblem[] } {
  const { records, problems } = readCsv(text);
  const [header, ...others] = records;
  const columns = header?.cells.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, '_')) ?? [];
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const reason = t('enrollment.import.header', { missing: missing.join(', ') });
    return { rows: [], problems: [{ line: header?.line ?? 1, reason }] };
  }
  const read = readRows(others, columns, now);
  return {
    rows: read.rows,
    problems: [...headerProblems(columns, header?.line ?? 1), ...problems, ...read.problems],
  };
}

function readRows(
  records: readonly CsvRecord[],
  columns: readonly string[],
  now: Date,
): { rows: FileRow[]; problems: CsvProblem[] } {
  const rows: FileRow[] = [];
  const problems: CsvProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const record of records) {
    const read = readRow(record, columns, now);
    const twice = 'row' in read ? lineOf.get(read.row.email) : undefined;
    if ('reason' in read) problems.push({ line: record.line, reason: read.reason });
    else if (twice) problems.push({ line: record.line, reason: sameEmail(read.row.email, twice) });
    else {
      lineOf.set(read.row.email, record.line);
      rows.push({ line: record.line, row: read.row });
    }
  }
  return { rows, problems };
}

function readRow(
  { cells }: CsvRecord,
  columns: readonly string[],
  now: Date,
): { row: Row } | { reason: string } {
  if (cells.length !== columns.length) {
    const params = { found: cells.length, columns: columns.length };
    return { reason: t('enrollment.import.cells', params) };
  }
  const filled = columns
    .map((name, index) => [name, cells[index] ?? ''] as const)
    .filter(([name, value], index) => value !== '' && columns.indexOf(name) === index);
  const parsed = row.safeParse(Object.fromEntries(filled));
  if (!parsed.success) {
    return {
      reason: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
    };
  }
  if (parsed.data.consented_on > now) return { reason: `consented_on ${t('enrollment.import.date')}` };
  return { row: parsed.data };
}

function headerProblems(columns: readonly string[], line: number): CsvProblem[] {
  return columns.flatMap((name, index) => {
    const reason = headerProblem(name, columns.indexOf(name) !== index);
    return reason ? [{ line, reason }] : [];
  });
}

function headerProblem(name: string, isTwice: boolean): string | undefined {
  if (PRIVATE_COLUMNS.includes(name)) return t('enrollment.import.privateColumn', { name });
  const isKnown = COLUMNS.includes(name) || EXPORT_ONLY_COLUMNS.includes(name) || name === '';
  if (!isKnown) return t('enrollment.import.unknownColumn', { name, known: COLUMNS.join(', ') });
  return isTwice && name !== '' ? t('enrollment.import.twice', { name }) : undefined;
}

function sameEmail(email: string, line: number): string {
  return t('enrollment.import.sameEmail', { email, line });
}
