// What an enrollment is: what somebody said about themselves for one program, and where they stand in it.
import { IANAZone } from 'luxon';
import type { z } from 'zod';
import { type EnrollmentForm, type EnrollmentStatus, enrollmentForm } from '../../api/enrollment-api.js';
import { t } from '../../i18n/translate.js';
import { isJoinable, type Program } from '../program.js';
import { normalizeSkills, normalizeWords } from './skill.js';

const PRIVATE = { wishes: true, ratherNot: true, accessNeeds: true } as const;
/** Whatever only the person themself and the matching may read; kept sealed. */
export const privatePart = enrollmentForm.pick(PRIVATE);
export type PrivatePart = z.infer<typeof privatePart>;

/** What managers may know of. */
export const openPart = enrollmentForm.omit({ ...PRIVATE, consent: true }).superRefine((form, ctx) => {
  if (!IANAZone.isValidZone(form.timeZone))
    ctx.addIssue({ code: 'custom', path: ['timeZone'], message: t('enrollment.invalid.timeZone') });
  for (const path of ['workStart', 'workEnd'] as const)
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form[path]))
      ctx.addIssue({ code: 'custom', path: [path], message: t('enrollment.invalid.time') });
  if (form.workStart >= form.workEnd)
    ctx.addIssue({ code: 'custom', path: ['workEnd'], message: t('enrollment.invalid.workEnd') });
});
export type OpenPart = z.infer<typeof openPart>;

export type StoredStatus = Exclude<EnrollmentStatus, 'none'>;

export type Enrollment = {
  id: string;
  programId: string;
  personId: string;
  status: StoredStatus;
  /** While paused: when it ends by itself. */
  pausedUntil?: Date;
  /** All of them, the last first: nobody is waited for in these. */
  pauses?: Pause[];
  open: OpenPart;
  /** The private part, sealed for `person:<personId>`; absent when nothing private was said. */
  sealed?: string;
  consentedAt: Date;
  /** Who filled it in last: an import never overwrites what somebody wrote about themselves. */
  source: 'person' | 'import';
  version: number;
};

export type Pause = { from: Date; until: Date };

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

export function openPartOf(form: EnrollmentForm): OpenPart {
  return openPart.parse(form);
}
