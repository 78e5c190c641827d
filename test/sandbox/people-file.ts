// Reads the people of the demo from a CSV file: what is wrong is said line by line, and the rest is used.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { courses as knownCourses } from './cast.js';
import { type CsvProblem, type CsvRecord, readRecords } from './csv-records.js';
import type { CastMember, Pair } from './world.js';

export type PeopleFile = { members: CastMember[]; pairs: Pair[]; problems: CsvProblem[] };

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The columns, with what they hold; `name`, `email` and `time_zone` must be there, the others have defaults. */
const row = z.object({
  name: z.string('must not be empty').transform(inOneLine),
  /** Who somebody is: two rows with one address are one too many. */
  email: emailCell('must not be empty'),
  job_title: z.string().transform(inOneLine).default(''),
  department: z.string().transform(inOneLine).default(''),
  office: z.string().transform(inOneLine).default(''),
  manager_email: emailCell().optional(),
  /** IANA name. */
  time_zone: z.string('must not be empty').refine(isTimeZone, 'must be a name like Europe/Berlin'),
  /** Local time of 24 hours. */
  work_start: timeCell().default('09:00'),
  work_end: timeCell().default('17:00'),
  /** `monday tuesday` or `mon tue`. */
  work_days: z.string().default('mon tue wed thu fri').transform(daysOf),
  /** Whom this person is mentored by. */
  mentor_email: emailCell().optional(),
  /** `lead-101:student remote-201:teacher`. */
  courses: z.string().default('').transform(coursesOf),
});
type Row = z.infer<typeof row>;
type Person = { line: number; row: Row; member: CastMember };

const required = ['name', 'email', 'time_zone'];

/** A reference to somebody who is not in the file is reported, and the person is used without it. */
export function readPeopleFile(text: string): PeopleFile {
  const { records, problems } = readRecords(text);
  const [header, ...rows] = records;
  const columns = header?.cells.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, '_')) ?? [];
  const missing = required.filter((name) => !columns.includes(name));
  if (!header || missing.length > 0) {
    const reason = `the first row must name the columns: ${missing.join(', ')} not found`;
    return { members: [], pairs: [], problems: inOrder([...problems, { line: header?.line ?? 1, reason }]) };
  }
  problems.push(...headerProblems(columns, header.line));
  const people = readRows(rows, columns, problems);
  linkManagers(people, problems);
  const pairs = pairsOf(people, problems);
  return { members: people.map(({ member }) => member), pairs, problems: inOrder(problems) };
}

function headerProblems(columns: readonly string[], line: number): CsvProblem[] {
  const known = Object.keys(row.shape);
  const unknown = columns.filter((name) => name && !known.includes(name));
  const twice = columns.filter((name, index) => known.includes(name) && columns.indexOf(name) !== index);
  return [
    ...unknown.map((name) => ({ line, reason: `the column ${name} is not known: ${known.join(', ')} are` })),
    ...twice.map((name) => ({ line, reason: `the column ${name} is there twice: the first one is used` })),
  ];
}

function readRows(rows: readonly CsvRecord[], columns: readonly string[], problems: CsvProblem[]): Person[] {
  const lineOf = new Map<string, number>();
  const people: Person[] = [];
  for (const { line, cells } of rows) {
    const parsed = readRow(cells, columns);
    const reason = 'reason' in parsed ? parsed.reason : duplicate(parsed.row, lineOf);
    if (reason) problems.push({ line, reason });
    if (reason || 'reason' in parsed) continue;
    lineOf.set(parsed.row.email, line);
    people.push({ line, row: parsed.row, member: memberOf(parsed.row) });
  }
  return people;
}

function readRow(cells: readonly string[], columns: readonly string[]): { row: Row } | { reason: string } {
  if (cells.length !== columns.length)
    return { reason: `has ${cells.length} cells, but there are ${columns.length} columns` };
  const filled = columns
    .map((name, index) => [name, cells[index] ?? ''] as const)
    .filter(([name, value], index) => value && columns.indexOf(name) === index);
  const parsed = row.safeParse(Object.fromEntries(filled));
  if (!parsed.success)
    return {
      reason: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
    };
  const { work_start, work_end } = parsed.data;
  if (work_start >= work_end) return { reason: `work_end must be later than work_start (${work_start})` };
  return { row: parsed.data };
}

function duplicate({ email }: Row, lineOf: ReadonlyMap<string, number>): string | undefined {
  const line = lineOf.get(email);
  return line === undefined ? undefined : `email ${email} is on line ${line} already`;
}

function linkManagers(people: readonly Person[], problems: CsvProblem[]): void {
  const byEmail = new Map(people.map((person) => [person.row.email, person]));
  const byOid = new Map(people.map((person) => [person.member.oid, person]));
  for (const person of people) {
    const { manager_email: email } = person.row;
    if (!email) continue;
    const manager = byEmail.get(email);
    if (manager && !makesCircle(person, manager, byOid)) person.member.managerOid = manager.member.oid;
    else {
      const reason = manager ? 'closes a circle' : notHere(email);
      problems.push({ line: person.line, reason: `manager_email ${reason}: used without a manager` });
    }
  }
}

/** Whoever was linked before leads to the top; a circle closes with the person who is linked last. */
function makesCircle(person: Person, manager: Person, byOid: ReadonlyMap<string, Person>): boolean {
  for (let above: Person | undefined = manager; above; above = byOid.get(above.member.managerOid ?? ''))
    if (above === person) return true;
  return false;
}

function pairsOf(people: readonly Person[], problems: CsvProblem[]): Pair[] {
  const byEmail = new Map(people.map((person) => [person.row.email, person]));
  return people.flatMap(({ line, row, member }) => {
    if (!row.mentor_email) return [];
    const mentor = byEmail.get(row.mentor_email);
    if (mentor && mentor.member !== member) return [{ mentorOid: mentor.member.oid, menteeOid: member.oid }];
    const reason = mentor ? 'is their own' : notHere(row.mentor_email);
    problems.push({ line, reason: `mentor_email ${reason}: used without a mentor` });
    return [];
  });
}

function notHere(email: string): string {
  return `${email} is nobody who could be read from this file`;
}

/** The ids depend on the address alone: a person stays the same when rows come and go. */
function memberOf({ name, email, ...rest }: Row): CastMember {
  const digits = createHash('sha256').update(email).digest('hex').slice(0, 12);
  const [givenName = name, ...family] = name.split(' ');
  return {
    oid: `aaaaaaaa-0000-4000-8000-${digits}`,
    name,
    givenName,
    familyName: family.join(' '),
    email,
    jobTitle: rest.job_title,
    department: rest.department,
    office: rest.office,
    timeZone: rest.time_zone,
    workDays: rest.work_days,
    workStart: rest.work_start,
    workEnd: rest.work_end,
    busy: [],
    outOfOffice: [],
    courses: rest.courses.map((course) => ({ ...course, lmsUserId: String(Number.parseInt(digits, 16)) })),
  };
}

function emailCell(ifMissing?: string) {
  return z.string(ifMissing).toLowerCase().pipe(z.email('must be an e-mail address'));
}

function timeCell() {
  return z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'must be a time like 09:00')
    .transform((time) => time.padStart(5, '0'));
}

function daysOf(text: string, ctx: z.RefinementCtx): string[] {
  const days = listOf(text).map(
    (word) => WEEK.find((day) => word.length >= 3 && day.startsWith(word)) ?? word,
  );
  for (const word of days.filter((day) => !WEEK.includes(day)))
    ctx.addIssue(`must be days like mon tue wed, not ${word}`);
  return WEEK.filter((day) => days.includes(day));
}

function coursesOf(text: string, ctx: z.RefinementCtx): { id: string; role: 'student' | 'teacher' }[] {
  return listOf(text).flatMap((word) => {
    const [id = '', role = 'student', ...more] = word.split(':');
    const isKnown = knownCourses.some((course) => course.id === id);
    if (isKnown && more.length === 0 && (role === 'student' || role === 'teacher')) return [{ id, role }];
    const ids = knownCourses.map((course) => course.id).join(' or ');
    ctx.addIssue(`must be ${ids} with :student or :teacher, not ${word}`);
    return [];
  });
}

function listOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;|]+/)
    .filter(Boolean);
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[\w+-]+)+$|^UTC$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function inOrder(problems: readonly CsvProblem[]): CsvProblem[] {
  return [...problems].sort((one, other) => one.line - other.line);
}
