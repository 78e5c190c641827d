// Rows of a CSV file, read one by one so that a broken row costs itself alone; and written for spreadsheets.
import { parse } from 'csv-parse/sync';
import { t } from '../../i18n/translate.js';

export type CsvRecord = { line: number; cells: string[] };
export type CsvProblem = { line: number; reason: string };

/** A quote that has not closed by then was a stray one. */
const MOST_LINES_OF_A_ROW = 50;
/** Spreadsheets take cells that begin with such a sign for formulas; an apostrophe before it tells them not to. */
const FORMULA = /^'*[=+\-@]/;

/** Comma, semicolon or tab, whichever the first row has most of; empty rows are left out. */
export function readCsv(text: string): { records: CsvRecord[]; problems: CsvProblem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const delimiter = delimiterOf(lines.find((line) => line.trim() !== '') ?? '');
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  let at = 0;
  while (at < lines.length) {
    const { cells, height } = rowAt(lines, at, { delimiter, width: records[0]?.cells.length });
    if (!cells) problems.push({ line: at + 1, reason: t('enrollment.import.quotes') });
    else if (cells.some((cell) => cell !== '')) records.push({ line: at + 1, cells });
    at += height;
  }
  return { records, problems };
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function delimiterOf(firstRow: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: firstRow.split(sign).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.sign ?? ',';
}

/** A row whose quotes do not fit is a line without cells: the next may be whole. */
function rowAt(
  lines: readonly string[],
  at: number,
  { delimiter, width }: { delimiter: string; width: number | undefined },
): { cells?: string[]; height: number } {
  const height = rowHeight(lines, at);
  const cells = cellsOf(lines.slice(at, at + height).join('\n'), delimiter);
  // Two stray quotes make one row of many: its width gives them away.
  const isBroken = !cells || (height > 1 && cells.length !== (width ?? cells.length));
  return isBroken ? { height: 1 } : { cells, height };
}

/** In lines: a row goes on while a quote is open. */
function rowHeight(lines: readonly string[], start: number): number {
  let quotes = 0;
  const end = Math.min(lines.length, start + MOST_LINES_OF_A_ROW);
  for (let at = start; at < end; at += 1) {
    quotes += [...(lines[at] ?? '')].filter((sign) => sign === '"').length;
    if (quotes % 2 === 0) return at - start + 1;
  }
  return 1;
}

/** Undefined when the quotes do not fit. */
function cellsOf(row: string, delimiter: string): string[] | undefined {
  if (row.trim() === '') return [];
  try {
    const [cells = []] = parse(row, { delimiter, trim: true, relax_column_count: true }) as string[][];
    return cells.map((cell) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell));
  } catch {
    return undefined;
  }
}
