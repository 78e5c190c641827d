// Enrolling, pausing and withdrawing: everybody for themselves; and what the matching reads of all.
import type { EnrollmentForm, EnrollmentStatus } from '../api/enrollment-api.js';
import { type Context, personId } from '../context.js';
import { findPeopleByEmail, getPeople, keepDetails, managersOf } from '../people/people-actions.js';
import { emailKey, type Person } from '../people/person.js';
import { AppError } from '../platform/errors.js';
import {
  type Enrollment,
  isNothing,
  type MatchingCandidate,
  NOTHING_PRIVATE,
  normalizeOpen,
  openPartOf,
  type PrivatePart,
  statusAt,
  statusOnSaving,
} from './enrollment.js';
import { prefill } from './enrollment-prefill.js';
import { findActiveIn, findEnrollment, saveEnrollment } from './enrollment-store.js';
import { openPrivatePart, sealPrivatePart } from './private-part.js';
import { isJoinable, isManager, type Program } from './program.js';
import { actingIds, getPrograms, managedProgram, notFound } from './program-actions.js';
import { knownSpellings, rememberSkills } from './skill-actions.js';

export type Enrolling = Pick<Context, 'actor' | 'now' | 'newId' | 'vault'>;

export type MyEnrollment = {
  program: Program;
  status: EnrollmentStatus;
  form: EnrollmentForm;
  prefilled: string[];
  pausedUntil?: Date;
};

const DAY = 24 * 60 * 60_000;
const LONGEST_PAUSE_DAYS = 183;

/** My form: as I saved it, or filled with what the directory knows. @throws AppError `program.not-found` (404) */
export async function myEnrollment(ctx: Context, programId: string): Promise<MyEnrollment> {
  const { program, mine } = await seen(ctx, programId);
  if (!mine) return { program, status: 'none', ...(await firstForm(ctx, program)) };
  const status = statusAt(mine, ctx.now());
  const consent = status !== 'withdrawn' && status !== 'left';
  return {
    program,
    status,
    form: { ...mine.open, ...(await openPrivatePart(ctx, mine)), consent },
    prefilled: [],
    ...(status === 'paused' && mine.pausedUntil ? { pausedUntil: mine.pausedUntil } : {}),
  };
}

/**
 * Enrolls me, or changes what I said; puts me on the waiting list when pairs are made already.
 * @throws AppError `enrollment.consent-required` (400), `enrollment.closed`, `enrollment.left` (409)
 */
export async function enroll(ctx: Enrolling, programId: string, form: EnrollmentForm): Promise<Enrollment> {
  const { program, mine } = await seen(ctx, programId);
  if (!isJoinable(program)) throw new AppError({ code: 'enrollment.closed', status: 409 });
  if (!form.consent) throw new AppError({ code: 'enrollment.consent-required', status: 400 });
  const before = mine && statusAt(mine, ctx.now());
  if (before === 'left') {
    throw new AppError({ code: 'enrollment.left', status: 409, params: { contact: program.contact } });
  }
  const owner = mine?.personId ?? me(ctx);
  const open = normalizeOpen(openPartOf(form), await knownSpellings(form));
  const privatePart = await ownPrivatePart(owner, form);
  const sealed = isNothing(privatePart) ? undefined : await sealPrivatePart(ctx, owner, privatePart);
  const status = statusOnSaving(program, before);
  const hasConsented = mine && mine.source === 'person' && before !== 'withdrawn';
  const next: Enrollment = {
    id: mine?.id ?? ctx.newId(),
    programId,
    personId: owner,
    status,
    ...(status === 'paused' && mine?.pausedUntil ? { pausedUntil: mine.pausedUntil } : {}),
    open,
    ...(sealed ? { sealed } : {}),
    consentedAt: hasConsented ? mine.consentedAt : ctx.now(),
    source: 'person',
    version: 1,
  };
  await keep(next, mine);
  await rememberSkills(open);
  return next;
}

/** Takes me out of the matching at once; what I said stays until I enroll again or am erased. */
export async function markWithdrawn(ctx: Context, programId: string): Promise<Enrollment> {
  const mine = await myPlace(ctx, programId);
  return mine.status === 'withdrawn' ? mine : change(mine, { status: 'withdrawn' });
}

/** @throws AppError `enrollment.pause-not-possible` (400), `enrollment.not-active` (409) */
export async function pause(ctx: Context, programId: string, until: Date): Promise<Enrollment> {
  const mine = await myPlace(ctx, programId);
  const days = (until.getTime() - ctx.now().getTime()) / DAY;
  if (!(days > 0 && days <= LONGEST_PAUSE_DAYS)) {
    const params = { days: LONGEST_PAUSE_DAYS };
    throw new AppError({ code: 'enrollment.pause-not-possible', status: 400, params });
  }
  const status = statusAt(mine, ctx.now());
  if (status !== 'active' && status !== 'paused') throw notActive();
  return change(mine, { status: 'paused', pausedUntil: until });
}

export async function resume(ctx: Context, programId: string): Promise<Enrollment> {
  const mine = await myPlace(ctx, programId);
  const status = statusAt(mine, ctx.now());
  if (status !== 'active' && status !== 'paused') throw notActive();
  return mine.status === 'active' ? mine : change(mine, { status: 'active' });
}

/**
 * Everybody who takes part now, for the matching; for managers and jobs only, and never sent to a page as it is.
 * @throws AppError `program.not-found` (404)
 */
export async function enrollmentsForMatching(
  ctx: Pick<Context, 'actor' | 'now' | 'vault'>,
  programId: string,
): Promise<MatchingCandidate[]> {
  await managedProgram(ctx, programId);
  const enrollments = await findActiveIn(programId, ctx.now());
  const people = await getPeople(enrollments.map((one) => one.personId));
  const managers = await managersOf(people);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const privateParts: PrivatePart[] = [];
  for (const one of enrollments) privateParts.push(await openPrivatePart(ctx, one));
  const idOf = await idsByEmail(privateParts);
  return enrollments.map((one, index) => {
    const { wishes, ratherNot } = privateParts[index] ?? NOTHING_PRIVATE;
    const ids = (emails: readonly string[]) => emails.flatMap((email) => idOf.get(emailKey(email)) ?? []);
    const managerId = managers.get(one.personId);
    return {
      ...candidate(one, personOf.get(one.personId)),
      managerId,
      wishes: ids(wishes),
      exclusions: ids(ratherNot),
    };
  });
}

/** Saves over what was read. @throws AppError `enrollment.changed-meanwhile` (409) */
export async function keep(next: Enrollment, read: Enrollment | undefined): Promise<void> {
  const isKept = await saveEnrollment(next, read);
  if (!isKept) throw new AppError({ code: 'enrollment.changed-meanwhile', status: 409 });
}

/** A status without `pausedUntil` ends a pause. */
export async function change(
  mine: Enrollment,
  to: Pick<Enrollment, 'status' | 'pausedUntil'>,
): Promise<Enrollment> {
  const { pausedUntil: _, ...rest } = mine;
  const next = { ...rest, ...to };
  await keep(next, mine);
  return next;
}

function candidate(
  { personId: id, open }: Enrollment,
  person: Person | undefined,
): Omit<MatchingCandidate, 'managerId' | 'wishes' | 'exclusions'> {
  const { timeZone, weekdays, workStart, workEnd, readiness: _, ...rest } = open;
  return {
    ...rest,
    personId: id,
    displayName: person?.displayName ?? '',
    email: person?.email,
    status: 'active',
    workingHours: { timeZone, weekdays, start: workStart, end: workEnd },
  };
}

async function idsByEmail(parts: readonly PrivatePart[]): Promise<Map<string, string>> {
  const emails = new Set(parts.flatMap(({ wishes, ratherNot }) => [...wishes, ...ratherNot]));
  const people = await findPeopleByEmail([...emails]);
  return new Map(people.map(({ id, email }) => [emailKey(email ?? ''), id]));
}

/** The program, if I may know of it, and my place in it. */
async function seen(
  ctx: Pick<Context, 'actor'>,
  programId: string,
): Promise<{ program: Program; mine: Enrollment | undefined }> {
  const ids = actingIds(ctx);
  const [[program], mine] = await Promise.all([getPrograms([programId]), findEnrollment(programId, ids)]);
  if (!program || !(mine || isJoinable(program) || isManager(program, ids))) throw notFound();
  return { program, mine };
}

async function myPlace(ctx: Context, programId: string): Promise<Enrollment> {
  const { mine } = await seen(ctx, programId);
  if (!mine) throw new AppError({ code: 'enrollment.not-found', status: 404 });
  if (mine.status === 'left') throw notActive();
  return mine;
}

async function firstForm(ctx: Context, program: Program) {
  const [person] = await getPeople([me(ctx)]);
  if (!person) throw new AppError({ code: 'people.not-found', status: 404 });
  const entry = await ctx.directory.me();
  const { jobTitle, department, managerOid } = entry;
  const details = Object.entries({ jobTitle, department, managerOid }).filter(([, value]) => value);
  if (details.length > 0) await keepDetails(person.id, Object.fromEntries(details));
  return prefill(program, person, entry);
}

/** Nobody wishes for, or avoids, themselves; whom somebody would rather not meet is not wished for. */
async function ownPrivatePart(ownerId: string, form: EnrollmentForm): Promise<PrivatePart> {
  const [owner] = await getPeople([ownerId]);
  const own = emailKey(owner?.email ?? '');
  const addresses = (emails: readonly string[]) =>
    [...new Set(emails.map(emailKey))].filter((one) => one !== own);
  const ratherNot = addresses(form.ratherNot);
  const wishes = addresses(form.wishes).filter((one) => !ratherNot.includes(one));
  return { wishes, ratherNot, accessNeeds: form.accessNeeds };
}

function me(ctx: Pick<Context, 'actor'>): string {
  return personId(ctx);
}

function notActive(): AppError {
  return new AppError({ code: 'enrollment.not-active', status: 409 });
}
