// The columns of an import, each with what its cells hold and how they are written again.
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { t } from '../../i18n/translate.js';
import { filled } from '../../platform/filled.js';
import type { OpenPart } from './enrollment.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ROLES = ['mentee', 'mentor'] as const;
const LEANINGS = ['structure', 'directness', 'pace', 'focus'] as const;

export const REQUIRED_COLUMNS = ['name', 'email', 'time_zone', 'consented_on'];
/** Only the person themself may say these things. */
export const PRIVATE_COLUMNS = ['wishes', 'rather_not', 'access_needs'];
/** Written by an export, and passed over by an import. */
export const EXPORT_ONLY_COLUMNS = ['status'];

/** The cells of a row that are filled. */
export const row = z.object({
  name: z.string({ error: () => word('notEmpty') }),
  email: z
    .string({ error: () => word('notEmpty') })
    .toLowerCase()
    .pipe(z.email({ error: () => word('email') })),
  time_zone: z
    .string({ error: () => word('notEmpty') })
    .refine(IANAZone.isValidZone, { error: () => word('timeZone') }),
  consented_on: z.iso.date({ error: () => word('date') }).transform((day) => new Date(`${day}T00:00:00Z`)),
  roles: z.string().transform(rolesOf).optional(),
  capacity: whole(1, 10).optional(),
  languages: z.string().transform(words).optional(),
  work_days: z.string().transform(daysOf).optional(),
  work_start: time().optional(),
  work_end: time().optional(),
  department: z
    .string()
    .max(120, { error: () => word('tooMuch') })
    .optional(),
  office: z
    .string()
    .max(120, { error: () => word('tooMuch') })
    .optional(),
  seniority: whole(1, 6).optional(),
  skills_wanted: z.string().transform(skillsOf).optional(),
  skills_offered: z.string().transform(skillsOf).optional(),
  goals: z.string().transform(entries).optional(),
  experience: z.string().transform(entries).optional(),
  interests: z.string().transform(entries).optional(),
  structure: whole(-2, 2).optional(),
  directness: whole(-2, 2).optional(),
  pace: whole(-2, 2).optional(),
  focus: whole(-2, 2).optional(),
});
export type Row = z.infer<typeof row>;

export const COLUMNS = Object.keys(row.shape);

/** What the row says; the rest is as it was before, or as it is by default. */
export function openOfRow(of: Row, rest: OpenPart): OpenPart {
  const { structure, directness, pace, focus } = of;
  return {
    ...rest,
    ...filled({
      timeZone: of.time_zone,
      roles: of.roles,
      capacity: of.capacity,
      languages: of.languages,
      weekdays: of.work_days,
      workStart: of.work_start,
      workEnd: of.work_end,
      department: of.department,
      office: of.office,
      seniority: of.seniority,
      skillsWanted: of.skills_wanted,
      skillsOffered: of.skills_offered,
      goals: of.goals,
      experience: of.experience,
      interests: of.interests,
    }),
    style: { ...rest.style, ...filled({ structure, directness, pace, focus }) },
  };
}

/** The cells of the columns, in their order, without name, address and status. */
export function cellsOfOpen(open: OpenPart, consentedAt: Date): Record<string, string> {
  const skills = (list: OpenPart['skillsWanted']) =>
    listed(list.map(({ skill, level }) => `${skill}:${level}`));
  return {
    time_zone: open.timeZone,
    consented_on: consentedAt.toISOString().slice(0, 10),
    roles: open.roles.join(' '),
    capacity: String(open.capacity),
    languages: open.languages.join(' '),
    work_days: open.weekdays.map((day) => DAYS[day - 1]).join(' '),
    work_start: open.workStart,
    work_end: open.workEnd,
    department: open.department,
    office: open.office,
    seniority: String(open.seniority),
    skills_wanted: skills(open.skillsWanted),
    skills_offered: skills(open.skillsOffered),
    goals: listed(open.goals),
    experience: listed(open.experience),
    interests: listed(open.interests),
    ...Object.fromEntries(LEANINGS.map((name) => [name, String(open.style[name] ?? '')])),
  };
}

/** A semicolon stands between entries only. */
function listed(list: readonly string[]): string {
  return list.map((entry) => entry.replaceAll(';', ',')).join('; ');
}

function word(key: string, params?: Record<string, string | number>): string {
  return t(`enrollment.import.${key}`, params);
}

function whole(from: number, to: number) {
  const error = () => word('number', { from, to });
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

function time() {
  return z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, { error: () => word('time') })
    .transform((text) => text.padStart(5, '0'));
}

function rolesOf(text: string, ctx: z.RefinementCtx): (typeof ROLES)[number][] {
  const given = words(text.toLowerCase());
  if (given.some((one) => !ROLES.some((role) => role === one))) ctx.addIssue(word('roles'));
  return ROLES.filter((role) => given.includes(role));
}

function daysOf(text: string, ctx: z.RefinementCtx): number[] {
  const given = words(text.toLowerCase()).map((day) => day.slice(0, 3));
  for (const day of given) if (!DAYS.includes(day)) ctx.addIssue(word('days', { word: day }));
  return DAYS.flatMap((day, index) => (given.includes(day) ? [index + 1] : []));
}

/** `SQL:2; Coaching:3`. */
function skillsOf(text: string, ctx: z.RefinementCtx): OpenPart['skillsWanted'] {
  return entries(text, ctx).flatMap((entry) => {
    const [, skill = '', level] = /^(.*\S)\s*:\s*([1-4])$/.exec(entry) ?? [];
    if (!skill) ctx.addIssue(word('skills', { word: entry }));
    return skill ? [{ skill, level: Number(level) }] : [];
  });
}

function entries(text: string, ctx: z.RefinementCtx): string[] {
  const found = text
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean);
  if (found.length > 20 || found.some((entry) => entry.length > 80)) ctx.addIssue(word('tooMuch'));
  return found;
}

function words(text: string): string[] {
  return text.split(/[\s,;|]+/).filter(Boolean);
}
