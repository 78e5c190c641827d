// The demo's people from a CSV file: everything that is wrong is named by its line, and the rest is used.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type PeopleFile, readPeopleFile } from '../sandbox/people-file.js';

const HEADER = 'name,email,time_zone,manager_email,mentor_email,work_start,work_end,work_days,courses';
const ADA = 'Ada Byron,ada@example.com,Europe/London,,,,,,';
const BOB = 'Bob Ross,bob@example.com,America/New_York,ada@example.com,ada@example.com,08:00,16:30,mon tue,';

const read = (...lines: string[]): PeopleFile => readPeopleFile(lines.join('\n'));
const namesOf = ({ members }: PeopleFile) => members.map(({ name }) => name);

describe('the people file', () => {
  it('reads the example without a problem', () => {
    const text = readFileSync(new URL('../sandbox/people.example.csv', import.meta.url), 'utf8');
    const { members, pairs, problems } = readPeopleFile(text);
    assert.deepEqual(problems, []);
    assert.equal(members.length, 6);
    assert.equal(pairs.length, 3);
    assert.ok(members.some(({ jobTitle }) => jobTitle === 'Principal Engineer, Platform'));
  });

  it('makes a member of the cast of each row, with defaults for what is left out', () => {
    const { members, pairs, problems } = read(HEADER, ADA, `${BOB}lead-101:student remote-201:teacher`);
    assert.deepEqual(problems, []);
    const [ada, bob] = members;
    assert.deepEqual(
      { ...ada, oid: '' },
      {
        oid: '',
        name: 'Ada Byron',
        givenName: 'Ada',
        familyName: 'Byron',
        email: 'ada@example.com',
        jobTitle: '',
        department: '',
        office: '',
        timeZone: 'Europe/London',
        workDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        workStart: '09:00',
        workEnd: '17:00',
        busy: [],
        outOfOffice: [],
        courses: [],
      },
    );
    assert.equal(bob?.managerOid, ada?.oid);
    assert.deepEqual(bob?.workDays, ['monday', 'tuesday']);
    assert.deepEqual(
      bob?.courses?.map(({ id, role }) => `${id}:${role}`),
      ['lead-101:student', 'remote-201:teacher'],
    );
    assert.deepEqual(pairs, [{ mentorOid: ada?.oid, menteeOid: bob?.oid }]);
  });

  it('gives a person the same id whatever stands around', () => {
    const alone = read(HEADER, ADA).members[0]?.oid;
    assert.match(alone ?? '', /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    assert.equal(read(HEADER, BOB, ADA).members[1]?.oid, alone);
  });

  const badRows: readonly [what: string, row: string, reason: RegExp][] = [
    ['no name', ',x@example.com,UTC,,,,,,', /^name must not be empty$/],
    ['no zone', 'X,x@example.com,,,,,,,', /^time_zone must not be empty$/],
    ['no address', 'X,nobody,UTC,,,,,,', /^email must be an e-mail address$/],
    ['an unknown zone', 'X,x@example.com,Mars/Base,,,,,,', /^time_zone must be a name like Europe\/Berlin$/],
    ['a zone of Windows', 'X,x@example.com,W. Europe Standard Time,,,,,,', /^time_zone must be a name/],
    ['an offset for a zone', 'X,x@example.com,+02:00,,,,,,', /^time_zone must be a name/],
    ['a time that is none', 'X,x@example.com,UTC,,,25:00,,,', /^work_start must be a time like 09:00$/],
    ['hours that end first', 'X,x@example.com,UTC,,,17:00,9:00,,', /^work_end must be later than work_start/],
    ['a day that is none', 'X,x@example.com,UTC,,,,,mon funday,', /^work_days must be days .*, not funday$/],
    [
      'an unknown course',
      'X,x@example.com,UTC,,,,,,art-1:student',
      /^courses must be lead-101 or .* not art-1/,
    ],
    ['an unknown role', 'X,x@example.com,UTC,,,,,,lead-101:boss', /^courses must be .* not lead-101:boss$/],
    ['too few cells', 'X,x@example.com', /^has 2 cells, but there are 9 columns$/],
    ['too many cells', `${ADA},more`, /^has 10 cells/],
    [
      'an address that is there',
      'X,ADA@example.com,UTC,,,,,,',
      /^email ada@example\.com is on line 2 already$/,
    ],
    ['an open quote', '"X,x@example.com,UTC,,,,,,', /quotes do not fit/],
    ['a stray quote', 'X "the" X,x@example.com,UTC,,,,,,', /quotes do not fit/],
    ['several mistakes', ',nobody,UTC,,,,,,', /^name must not be empty; email must be an e-mail address$/],
  ];
  for (const [what, row, reason] of badRows)
    it(`leaves out a row with ${what}, and uses those around it`, () => {
      const file = read(HEADER, ADA, row, BOB);
      assert.deepEqual(namesOf(file), ['Ada Byron', 'Bob Ross']);
      assert.deepEqual(
        file.problems.map(({ line }) => line),
        [3],
      );
      assert.match(file.problems[0]?.reason ?? '', reason);
      assert.equal(file.pairs.length, 1);
    });

  const lostLinks: readonly [what: string, row: string, reason: RegExp][] = [
    [
      'a mentor who is not there',
      'X,x@example.com,UTC,,who@example.com,,,,',
      /^mentor_email who@.* is nobody/,
    ],
    ['themselves as mentor', 'X,x@example.com,UTC,,x@example.com,,,,', /^mentor_email is their own/],
    [
      'a manager who is not there',
      'X,x@example.com,UTC,who@example.com,,,,,',
      /^manager_email who@.* is nobody/,
    ],
    ['themselves as manager', 'X,x@example.com,UTC,x@example.com,,,,,', /^manager_email closes a circle/],
  ];
  for (const [what, row, reason] of lostLinks)
    it(`uses somebody with ${what} without, and says so`, () => {
      const file = read(HEADER, row);
      assert.deepEqual(namesOf(file), ['X']);
      assert.equal(file.members[0]?.managerOid, undefined);
      assert.deepEqual(file.pairs, []);
      assert.equal(file.problems.length, 1);
      assert.equal(file.problems[0]?.line, 2);
      assert.match(file.problems[0]?.reason ?? '', reason);
    });

  it('says that a mentor could not be read when their own row is broken', () => {
    const file = read(HEADER, 'Ada,ada@example.com,Nowhere,,,,,,', BOB);
    assert.deepEqual(
      file.problems.map(({ line, reason }) => `${line} ${reason.split(' ')[0]}`),
      ['2 time_zone', '3 manager_email', '3 mentor_email'],
    );
  });

  it('breaks a circle of managers where it closes', () => {
    const file = read(
      HEADER,
      'A,a@example.com,UTC,b@example.com,,,,,',
      'B,b@example.com,UTC,c@example.com,,,,,',
      'C,c@example.com,UTC,a@example.com,,,,,',
    );
    assert.deepEqual(file.problems, [
      { line: 4, reason: 'manager_email closes a circle: used without a manager' },
    ]);
    assert.equal(file.members.filter(({ managerOid }) => managerOid).length, 2);
  });

  it('counts the lines of the file, also where a field goes over several of them', () => {
    const file = read(
      HEADER,
      '"Ada\nKing\nByron",ada@example.com,Europe/London,,,,,,',
      '',
      '"Bad ""quoted""\nname",nobody,UTC,,,,,,',
      'X,x@example.com,Nowhere,,,,,,',
    );
    assert.deepEqual(namesOf(file), ['Ada King Byron']);
    assert.deepEqual(
      file.problems.map(({ line }) => line),
      [6, 8],
    );
  });

  it('loses no good row between two stray quotes', () => {
    const file = read(HEADER, '"X,x@example.com,UTC,,,,,,', ADA, BOB, 'Y,y@example.com,UTC,,,,,,"');
    assert.deepEqual(namesOf(file), ['Ada Byron', 'Bob Ross']);
    assert.deepEqual(
      file.problems.map(({ line }) => line),
      [2, 5],
    );
  });

  it('reads what Excel writes: a byte-order mark, semicolons, tabs, line ends of Windows, empty rows', () => {
    for (const delimiter of [',', ';', '\t']) {
      const rows = [HEADER, ADA, BOB, ',,,,,,,,', ''].map((line) => line.replaceAll(',', delimiter));
      const file = readPeopleFile(`\uFEFF${rows.join('\r\n')}`);
      assert.deepEqual(file.problems, []);
      assert.deepEqual(namesOf(file), ['Ada Byron', 'Bob Ross']);
    }
  });

  it('takes the names of columns in any order and writing', () => {
    const file = read('Time Zone, E-Mail ,NAME', 'UTC,x@example.com,X');
    assert.match(file.problems[0]?.reason ?? '', /email not found/);
    assert.deepEqual(namesOf(read('Time Zone, Email ,NAME,work-days', 'UTC,x@example.com,X,mon')), ['X']);
  });

  it('needs a header that names the columns it cannot do without', () => {
    for (const text of ['', '\n\n', '\uFEFF', ADA, 'name,email\nX,x@example.com'])
      assert.match(readPeopleFile(text).problems[0]?.reason ?? '', /^the first row must name the columns: /);
    assert.equal(readPeopleFile('\n\nname,email').problems[0]?.line, 3);
  });

  it('names columns that it does not know or that come twice, and reads on', () => {
    const file = read('name,email,time_zone,shoe_size,name', 'X,x@example.com,UTC,44,Y');
    assert.deepEqual(namesOf(file), ['X']);
    assert.match(file.problems[0]?.reason ?? '', /^the column shoe_size is not known: name, email,/);
    assert.match(file.problems[1]?.reason ?? '', /^the column name is there twice/);
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', '\r', '\uFEFF', HEADER, ADA, BOB, '@', ':'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => void readPeopleFile(pieces.join(''))));
    fc.assert(fc.property(fc.array(piece), (pieces) => void readPeopleFile(`${HEADER}\n${pieces.join('')}`)));
  });

  it('uses every good row, and names every bad one by its line, in whatever order they stand', () => {
    const bad = badRows.filter(([what]) => what !== 'an address that is there').map(([, row]) => row);
    const rows = fc.array(fc.oneof(fc.constant('good'), fc.constantFrom(...bad)), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (kinds, lineEnd) => {
        const lines = kinds.map((kind, index) =>
          kind === 'good' ? `"Good\nrow",good${index}@example.com,UTC,,,,,,`.replace('\n', lineEnd) : kind,
        );
        const file = readPeopleFile([HEADER, ...lines].join(lineEnd));
        assert.equal(file.members.length, kinds.filter((kind) => kind === 'good').length);
        const badLines = kinds.flatMap((kind, index) => (kind === 'good' ? [] : [lineOf(kinds, index)]));
        assert.deepEqual(
          file.problems.map(({ line }) => line),
          badLines,
        );
      }),
    );
  });
});

/** Good rows take two lines. */
function lineOf(kinds: readonly string[], index: number): number {
  return 2 + kinds.slice(0, index).reduce((lines, kind) => lines + (kind === 'good' ? 2 : 1), 0);
}
