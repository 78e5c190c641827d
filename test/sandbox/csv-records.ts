// Reads the rows of a CSV file one by one, so that a broken row costs itself alone.
import { parse } from 'csv-parse/sync';

export type CsvRecord = { line: number; cells: string[] };
export type CsvProblem = { line: number; reason: string };

/** A quote that is not closed by then was not meant to open so long a field. */
const LONGEST_RECORD_LINES = 50;

/** Comma, semicolon (Excel in many countries) or tab, whichever the first row has most of. Empty rows are left out. */
export function readRecords(text: string): { records: CsvRecord[]; problems: CsvProblem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const delimiter = delimiterOf(lines.find((line) => line.trim()) ?? '');
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  for (let index = 0; index < lines.length; ) {
    const { cells, length } = recordAt(lines, index, { delimiter, width: records[0]?.cells.length });
    if (!cells)
      problems.push({ line: index + 1, reason: 'its quotes do not fit: write " inside of a field as ""' });
    else if (cells.some((cell) => cell !== '')) records.push({ line: index + 1, cells });
    index += length;
  }
  return { records, problems };
}

function delimiterOf(firstRow: string): string {
  const count = (delimiter: string) => firstRow.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Of a broken one only its first line is taken, without cells. */
function recordAt(
  lines: readonly string[],
  index: number,
  { delimiter, width }: { delimiter: string; width: number | undefined },
): { cells?: string[]; length: number } {
  const length = recordLength(lines, index);
  const cells = cellsOf(lines.slice(index, index + length).join('\n'), delimiter);
  // Over several lines and of another width: two stray quotes, with good rows between them.
  const isBroken = !cells || (length > 1 && cells.length !== (width ?? cells.length));
  return isBroken ? { length: 1 } : { cells, length };
}

/** How many lines belong together: until every quote that opens has closed. */
function recordLength(lines: readonly string[], start: number): number {
  let quotes = 0;
  for (let length = 1; length <= LONGEST_RECORD_LINES; length += 1) {
    quotes += (lines[start + length - 1]?.split('"').length ?? 1) - 1;
    if (quotes % 2 === 0) return length;
  }
  return 1;
}

function cellsOf(text: string, delimiter: string): string[] | undefined {
  if (!text.trim()) return [];
  try {
    const [cells] = parse(text, { delimiter, trim: true, relax_column_count: true }) as string[][];
    return cells ?? [];
  } catch {
    return undefined;
  }
}
