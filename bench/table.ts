// A benchmark's rows, and the table in which people read them.

export type Row = {
  benchmark: string;
  what: string;
  value: number;
  unit: string;
  /** In words, such as `< 5 s`. */
  target?: string;
  met?: boolean;
};

export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['benchmark', 'what', 'value', 'unit', 'target', 'met'],
    ...rows.map(({ benchmark, what, value, unit, target = '', met }) => [
      benchmark,
      what,
      shortened(value),
      unit,
      target,
      met === undefined ? '' : met ? 'yes' : 'NO',
    ]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** Three digits say what a benchmark can know. */
function shortened(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
