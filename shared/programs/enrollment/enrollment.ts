// What an enrollment is: what somebody said about themselves for one program, and where they stand in it.
import { z } from 'zod';
import { isJoinable, type Program } from '../program.js';
import { normalizeSkills, normalizeWords, skillEntry } from './skill.js';

/** Whatever only the person themself and the matching may read; kept sealed. */
export const privatePart = z.object({
  /** E-mail addresses, the most wanted first. */
  wishes: z.array(z.string()),
  /** E-mail addresses of people with whom they'd rather not be paired; nobody is told. */
  ratherNot: z.array(z.string()),
  accessNeeds: z.string(),
});
export type PrivatePart = z.infer<typeof privatePart>;

const words = z.array(z.string());
const leaning = z.number().optional();

/** What managers may know of. */
const openPart = z.object({
  roles: z.array(z.enum(['mentee', 'mentor'])),
  /** How many mentees, for mentors. */
  capacity: z.number(),
  languages: words,
  timeZone: z.string(),
  /** From 1 (Monday) to 7. */
  weekdays: z.array(z.number()),
  /** Local times, HH:MM. */
  workStart: z.string(),
  workEnd: z.string(),
  department: z.string(),
  /** Empty when it is not known, as of those who enrolled before the form asked for it. */
  office: z.string().default(''),
  seniority: z.number(),
  skillsWanted: z.array(skillEntry),
  skillsOffered: z.array(skillEntry),
  goals: words,
  experience: words,
  interests: words,
  style: z.object({ structure: leaning, directness: leaning, pace: leaning, focus: leaning }),
  readiness: z.object({ hasTime: z.boolean(), knowsTools: z.boolean(), knowsGoal: z.boolean() }),
});
export type OpenPart = z.infer<typeof openPart>;

export type EnrollmentForm = OpenPart & PrivatePart & { consent: boolean };

const storedStatus = z.enum(['active', 'waiting', 'paused', 'withdrawn', 'left']);
export type StoredStatus = z.infer<typeof storedStatus>;
export type EnrollmentStatus = StoredStatus | 'none';

const pause = z.object({ from: z.date(), until: z.date() });
export type Pause = z.infer<typeof pause>;

export const enrollment = z.object({
  id: z.string(),
  programId: z.string(),
  personId: z.string(),
  status: storedStatus,
  /** While paused: when it ends by itself. */
  pausedUntil: z.date().optional(),
  /** All of them, the last first: nobody is waited for in these. */
  pauses: z.array(pause).optional(),
  open: openPart,
  /** The private part, sealed for `person:<personId>`; absent when nothing private was said. */
  sealed: z.string().optional(),
  consentedAt: z.date(),
  /** Who filled it in last: an import never overwrites what somebody wrote about themselves. */
  source: z.enum(['person', 'import']),
  version: z.number(),
});
export type Enrollment = z.infer<typeof enrollment>;

/** What the matching reads of somebody who takes part; wishes and exclusions must not leave the server. */
export type MatchingCandidate = Pick<
  OpenPart,
  | 'roles'
  | 'capacity'
  | 'languages'
  | 'department'
  | 'seniority'
  | 'skillsWanted'
  | 'skillsOffered'
  | 'goals'
  | 'experience'
  | 'interests'
  | 'style'
> & {
  personId: string;
  displayName: string;
  email: string | undefined;
  status: 'active';
  /** Local times, HH:MM; weekdays from 1 (Monday) to 7. */
  workingHours: { timeZone: string; weekdays: number[]; start: string; end: string };
  /** As far as the manager is known here. */
  managerId: string | undefined;
  /** Ids of people, the most wanted first. */
  wishes: string[];
  exclusions: string[];
};

export const NOTHING_PRIVATE: PrivatePart = { wishes: [], ratherNot: [], accessNeeds: '' };

export function isNothing({ wishes, ratherNot, accessNeeds }: PrivatePart): boolean {
  return wishes.length + ratherNot.length === 0 && accessNeeds === '';
}

/** A person's own before those of records that were merged into theirs. */
export function firstOf(
  enrollments: readonly Enrollment[],
  personIds: readonly string[],
): Enrollment | undefined {
  return personIds.flatMap((id) => enrollments.filter(({ personId }) => personId === id))[0];
}

/** A pause ends by itself. */
export function statusAt(of: Pick<Enrollment, 'status' | 'pausedUntil'>, now: Date): StoredStatus {
  const isOver = of.status === 'paused' && of.pausedUntil !== undefined && of.pausedUntil <= now;
  return isOver ? 'active' : of.status;
}

/** A pause that goes on takes another end instead. */
export function pausesWith({ pauses = [] }: Pick<Enrollment, 'pauses'>, { from, until }: Pause): Pause[] {
  const [last] = pauses;
  return last && last.until > from
    ? [{ from: last.from, until }, ...pauses.slice(1)]
    : [{ from, until }, ...pauses];
}

/** One that goes on ends now. */
export function pausesEnded({ pauses = [] }: Pick<Enrollment, 'pauses'>, now: Date): Pause[] {
  return pauses.map(({ from, until }) => ({ from, until: until > now ? now : until }));
}

/** Whoever has a place keeps it; others get one while enrollment is open, and wait for one later. */
export function statusOnSaving(of: Program, before: StoredStatus | undefined): StoredStatus {
  if (before === 'active' || before === 'paused') return before;
  return of.phase === 'enroll' || !isJoinable(of) ? 'active' : 'waiting';
}

/** Each role, language, day and word once; skills in their known spelling. */
export function normalizeOpen(form: OpenPart, spellings: ReadonlyMap<string, string>): OpenPart {
  return {
    ...form,
    roles: [...new Set(form.roles)].sort(),
    languages: [...new Set(form.languages)],
    weekdays: [...new Set(form.weekdays)].sort((one, other) => one - other),
    skillsWanted: normalizeSkills(form.skillsWanted, spellings),
    skillsOffered: normalizeSkills(form.skillsOffered, spellings),
    goals: normalizeWords(form.goals),
    experience: normalizeWords(form.experience),
    interests: normalizeWords(form.interests),
  };
}
