// Enrollment files: whatever is written is read back the same, and no input breaks the reader.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../../shared/programs/enrollment/csv-records.js';
import type { OpenPart } from '../../../shared/programs/enrollment/enrollment.js';
import { COLUMNS, cellsOfOpen, openOfRow } from '../../../shared/programs/enrollment/enrollment-columns.js';
import { readEnrollmentFile } from '../../../shared/programs/enrollment/enrollment-csv.js';
import { emptyForm } from '../../../shared/programs/enrollment/enrollment-prefill.js';
import { newProgram } from '../../../shared/programs/program.js';

const NOW = new Date('2026-11-24T12:00:00Z');
const {
  wishes: _,
  ratherNot: __,
  accessNeeds: ___,
  consent: ____,
  ...EMPTY
} = emptyForm(newProgram({ id: 'p', title: 'P', objectives: ['networking'], managerIds: [] }));

const name = fc.stringMatching(/^[A-Za-z=+@"',é-][A-Za-z "',é-]{0,20}[A-Za-z]$/);
const leaning = fc.integer({ min: -2, max: 2 });
const skills = fc.array(fc.record({ skill: name, level: fc.integer({ min: 1, max: 4 }) }), { maxLength: 5 });
const open = fc.record({
  roles: fc.constantFrom(['mentee'] as const, ['mentor'] as const, ['mentee', 'mentor'] as const),
  capacity: fc.integer({ min: 1, max: 10 }),
  languages: fc.constantFrom(['en'], ['en', 'pt-BR']),
  timeZone: fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kolkata'),
  weekdays: fc.constantFrom([1, 2, 3], [7], [1, 5]),
  workStart: fc.constantFrom('08:00', '09:30'),
  workEnd: fc.constantFrom('16:00', '23:59'),
  department: fc.oneof(fc.constant(''), name),
  office: fc.oneof(fc.constant(''), name),
  seniority: fc.integer({ min: 1, max: 6 }),
  skillsWanted: skills,
  skillsOffered: skills,
  goals: fc.array(name, { maxLength: 4 }),
  experience: fc.array(name, { maxLength: 4 }),
  interests: fc.array(name, { maxLength: 4 }),
  style: fc.record(
    { structure: leaning, directness: leaning, pace: leaning, focus: leaning },
    { requiredKeys: [] },
  ),
});

describe('an enrollment file', () => {
  it('reads back what was written, also where spreadsheets would see formulas', () => {
    fc.assert(
      fc.property(open, (said) => {
        const readiness = EMPTY.readiness;
        const given = structuredClone({ ...said, readiness }) as unknown as OpenPart;
        const cells: Record<string, string> = {
          ...cellsOfOpen(given, NOW),
          name: 'X Y',
          email: 'x@example.com',
        };
        const text = writeCsv([COLUMNS, COLUMNS.map((column) => cells[column] ?? '')]);
        assert.doesNotMatch(text, /(^|,)"?[=+@]/m);
        const { rows, problems } = readEnrollmentFile(text, NOW);
        assert.deepEqual(problems, []);
        const [row] = rows;
        assert.ok(row);
        assert.deepEqual(openOfRow(row.row, EMPTY), given);
      }),
    );
  });

  it('never throws, and names lines that exist', () => {
    const header = COLUMNS.join(',');
    const piece = fc.oneof(fc.constantFrom('"', ',', ';', '\n', '\r\n', '\uFEFF', header), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = `${header}\n${pieces.join('')}`;
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line } of readEnrollmentFile(text, NOW).problems) assert.ok(line >= 1 && line <= lines);
      }),
    );
  });

  it('loses no good row to a stray quote', () => {
    const { records, problems } = readCsv('a,b\n"x,1\ny,2\nz,"3\nw,4');
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 4],
    );
    assert.deepEqual(
      records.map(({ cells }) => cells.join()),
      ['a,b', 'y,2', 'w,4'],
    );
  });

  it('reads semicolons, tabs, a byte-order mark and line ends of Windows', () => {
    for (const sign of [',', ';', '\t']) {
      const { records } = readCsv(`\uFEFFa${sign}b\r\n\r\n"1\r\n2"${sign}3\r\n`);
      assert.deepEqual(records, [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['1\n2', '3'] },
      ]);
    }
  });
});
