// Enrolling, pausing and withdrawing: everybody for themselves.

import type { EnrollmentForm as FormRequest } from '../../api/enrollment-api.js';
import { actingIds, type Context, personId } from '../../context.js';
import { getPeople, keepDetails, managersOf } from '../../people/people-actions.js';
import { emailKey, type Person } from '../../people/person.js';
import { AppError } from '../../platform/errors.js';
import { filled } from '../../platform/filled.js';
import { DAY } from '../../platform/hours.js';
import { isJoinable, type Program } from '../program.js';
import { getPrograms, notFound } from '../program-actions.js';
import { mayKnow } from '../program-policy.js';
import { findVisiblePrograms } from '../program-store.js';
import {
  type Enrollment,
  type EnrollmentForm,
  type EnrollmentStatus,
  firstOf,
  isNothing,
  normalizeOpen,
  type PrivatePart,
  pausesEnded,
  pausesWith,
  statusAt,
  statusOnSaving,
} from './enrollment.js';
import { openPartOf } from './enrollment-form.js';
import { mayChange, mayEnroll } from './enrollment-policy.js';
import { type About, aboutOf, prefill } from './enrollment-prefill.js';
import { findEnrollment, findEnrollmentsOf, saveEnrollment } from './enrollment-store.js';
import { openPrivatePart, sealPrivatePart } from './private-part.js';
import { knownSpellings, rememberSkills } from './skill-actions.js';

export type Enrolling = Pick<Context, 'actor' | 'now' | 'newId' | 'vault'>;

export type MyEnrollment = {
  program: Program;
  status: EnrollmentStatus;
  form: EnrollmentForm;
  prefilled: string[];
  about: About;
  pausedUntil?: Date;
};

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
    about: await aboutMe(await myself(ctx)),
    ...(status === 'paused' && mine.pausedUntil ? { pausedUntil: mine.pausedUntil } : {}),
  };
}

/** The programs that I may join or take part in, each with where I stand. */
export async function myPlaces(ctx: Context): Promise<{ program: Program; status: EnrollmentStatus }[]> {
  const ids = actingIds(ctx);
  const mine = await findEnrollmentsOf(ids);
  const programs = await findVisiblePrograms({
    managerIds: [],
    ids: mine.map(({ programId }) => programId),
  });
  return programs.flatMap((program) => {
    const place = firstOf(
      mine.filter(({ programId }) => programId === program.id),
      ids,
    );
    const status = place ? statusAt(place, ctx.now()) : 'none';
    const takesPart = status === 'active' || status === 'waiting' || status === 'paused';
    return !program.isArchived && (takesPart || isJoinable(program)) ? [{ program, status }] : [];
  });
}

/**
 * Enrolls me, or changes what I said; puts me on the waiting list when pairs are made already.
 * @throws AppError `enrollment.consent-required` (400), `enrollment.closed`, `enrollment.left` (409)
 */
export async function enroll(ctx: Enrolling, programId: string, form: FormRequest): Promise<Enrollment> {
  const { program, mine } = await seen(ctx, programId);
  const before = mine && statusAt(mine, ctx.now());
  assertOpenTo(program, form, before);
  const owner = mine?.personId ?? personId(ctx);
  const open = normalizeOpen(openPartOf(form), await knownSpellings(form));
  const sealed = await sealedPart(ctx, owner, form);
  const status = statusOnSaving(program, before);
  const next: Enrollment = {
    id: mine?.id ?? ctx.newId(),
    programId,
    personId: owner,
    status,
    ...(mine ? pausesOnSaving(mine, status, ctx.now()) : {}),
    open,
    ...(sealed ? { sealed } : {}),
    consentedAt: consentOf(mine, before) ?? ctx.now(),
    source: 'person',
    version: 1,
  };
  await keep(next, mine);
  await rememberSkills(open);
  return next;
}

function assertOpenTo(program: Program, form: EnrollmentForm, before: EnrollmentStatus | undefined): void {
  if (!mayEnroll(program)) throw new AppError({ code: 'enrollment.closed', status: 409 });
  if (!form.consent) throw new AppError({ code: 'enrollment.consent-required', status: 400 });
  if (mayChange(before)) return;
  throw new AppError({ code: 'enrollment.left', status: 409, params: { contact: program.contact } });
}

/** What another said for me, and what I took back, is no consent. */
function consentOf(mine: Enrollment | undefined, before: EnrollmentStatus | undefined): Date | undefined {
  return mine?.source === 'person' && before !== 'withdrawn' ? mine.consentedAt : undefined;
}

function pausesOnSaving(
  mine: Enrollment,
  status: EnrollmentStatus,
  now: Date,
): Pick<Enrollment, 'pausedUntil' | 'pauses'> {
  const { pausedUntil, pauses } = mine;
  if (status !== 'paused') return pauses ? { pauses: pausesEnded(mine, now) } : {};
  return filled({ pausedUntil, pauses });
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
  return change(mine, {
    status: 'paused',
    pausedUntil: until,
    pauses: pausesWith(mine, { from: ctx.now(), until }),
  });
}

export async function resume(ctx: Context, programId: string): Promise<Enrollment> {
  const mine = await myPlace(ctx, programId);
  const status = statusAt(mine, ctx.now());
  if (status !== 'active' && status !== 'paused') throw notActive();
  if (mine.status === 'active') return mine;
  return change(mine, { status: 'active', pauses: pausesEnded(mine, ctx.now()) });
}

/** Saves over what was read. @throws AppError `enrollment.changed-meanwhile` (409) */
export async function keep(next: Enrollment, read: Enrollment | undefined): Promise<void> {
  const isKept = await saveEnrollment(next, read);
  if (!isKept) throw new AppError({ code: 'enrollment.changed-meanwhile', status: 409 });
}

/** A status without `pausedUntil` ends a pause. */
export async function change(
  mine: Enrollment,
  to: Pick<Enrollment, 'status' | 'pausedUntil' | 'pauses'>,
): Promise<Enrollment> {
  const { pausedUntil: _, ...rest } = mine;
  const next = { ...rest, ...to };
  await keep(next, mine);
  return next;
}

/** The program, if I may know of it, and my place in it. */
async function seen(
  ctx: Pick<Context, 'actor'>,
  programId: string,
): Promise<{ program: Program; mine: Enrollment | undefined }> {
  const ids = actingIds(ctx);
  const [[program], mine] = await Promise.all([getPrograms([programId]), findEnrollment(programId, ids)]);
  if (!program || !mayKnow(ctx.actor, program, { hasPlace: mine !== undefined })) throw notFound();
  return { program, mine };
}

async function myPlace(ctx: Context, programId: string): Promise<Enrollment> {
  const { mine } = await seen(ctx, programId);
  if (!mine) throw new AppError({ code: 'enrollment.not-found', status: 404 });
  if (!mayChange(mine.status)) throw notActive();
  return mine;
}

async function firstForm(ctx: Context, program: Program) {
  const person = await myself(ctx);
  const entry = await ctx.directory.me();
  const { jobTitle, department, office, managerOid } = entry;
  const details = Object.fromEntries(
    Object.entries({ jobTitle, department, office, managerOid }).filter(([, value]) => value),
  );
  if (Object.keys(details).length > 0) await keepDetails(person.id, details);
  return {
    ...prefill(program, person, entry),
    about: await aboutMe({ ...person, ...details }, entry.managerName),
  };
}

/** The name of a manager is not kept with others: without the directory, it is theirs if they are known here. */
async function aboutMe(person: Person, managerName?: string): Promise<About> {
  if (managerName) return aboutOf(person, managerName);
  const managerId = (await managersOf([person])).get(person.id);
  const [manager] = managerId ? await getPeople([managerId]) : [];
  return aboutOf(person, manager?.displayName);
}

async function myself(ctx: Pick<Context, 'actor'>): Promise<Person> {
  const [person] = await getPeople([personId(ctx)]);
  if (!person) throw new AppError({ code: 'people.not-found', status: 404 });
  return person;
}

/** Nobody wishes for, or avoids, themselves; whom somebody would rather not meet is not wished for. */
async function ownPrivatePart(ownerId: string, form: PrivatePart): Promise<PrivatePart> {
  const [owner] = await getPeople([ownerId]);
  const own = emailKey(owner?.email ?? '');
  const addresses = (emails: readonly string[]) =>
    [...new Set(emails.map(emailKey))].filter((one) => one !== own);
  const ratherNot = addresses(form.ratherNot);
  const wishes = addresses(form.wishes).filter((one) => !ratherNot.includes(one));
  return { wishes, ratherNot, accessNeeds: form.accessNeeds };
}

async function sealedPart(ctx: Enrolling, ownerId: string, form: EnrollmentForm) {
  const part = await ownPrivatePart(ownerId, form);
  return isNothing(part) ? undefined : sealPrivatePart(ctx, ownerId, part);
}

function notActive(): AppError {
  return new AppError({ code: 'enrollment.not-active', status: 409 });
}
