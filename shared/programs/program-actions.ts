// Setting up programs: administrators create them, their managers change them, to others their inside does not exist.
import type { CreateProgramRequest, ProgramDraft } from '../api/program-api.js';
import { actingIds, type Context, personId } from '../context.js';
import { t } from '../i18n/translate.js';
import { findPeopleByEmail } from '../people/people-actions.js';
import { AppError } from '../platform/errors.js';
import { findEnrollmentsOf } from './enrollment/enrollment-store.js';
import { disturbsPairs, draftOf, isManager, newProgram, type Program, program } from './program.js';
import { mayCreate, mayManage } from './program-policy.js';
import {
  findPrograms,
  findVisiblePrograms,
  insertProgram,
  managesAny,
  putProgramRecord,
  saveProgram,
} from './program-store.js';

export type Acting = Pick<Context, 'actor'>;
export type MyPart = 'manager' | 'participant' | 'none';

export async function getPrograms(ids: readonly string[]): Promise<Program[]> {
  return findPrograms(ids);
}

/** Creates the program or brings it to this state. */
export async function putProgram(input: Program): Promise<Program> {
  const valid = program.parse(input);
  await putProgramRecord(valid);
  return valid;
}

/**
 * A program that I manage; the product's own jobs may read all.
 * @throws AppError `program.not-found` (404)
 */
export async function managedProgram(ctx: Acting, id: string): Promise<Program> {
  const [found] = await findPrograms([id]);
  if (!found || !mayManage(ctx.actor, found)) throw notFound();
  return found;
}

/** The programs that I manage, take part in, or may join, each with my part in it. */
export async function myPrograms(
  ctx: Context,
): Promise<{ programs: { program: Program; myPart: MyPart }[]; mayCreate: boolean }> {
  const me = actingIds(ctx);
  const mine = (await findEnrollmentsOf(me)).filter(
    ({ status }) => status !== 'withdrawn' && status !== 'left',
  );
  const ids = mine.map(({ programId }) => programId);
  const found = await findVisiblePrograms({ managerIds: me, ids });
  const programs = found.map((one) => ({ program: one, myPart: partIn(one, me, ids) }));
  return { programs, mayCreate: await isCreator(ctx) };
}

/** @throws AppError `program.creating-not-allowed` (403) */
export async function createProgram(ctx: Context, input: CreateProgramRequest): Promise<Program> {
  if (!(await isCreator(ctx))) throw new AppError({ code: 'program.creating-not-allowed', status: 403 });
  const fresh = newProgram({ ...input, id: ctx.newId(), managerIds: [personId(ctx)] });
  await insertProgram(fresh);
  return fresh;
}

/** @throws AppError `program.changed-meanwhile`, `program.already-running`, `program.archived` (409) */
export async function changeProgram(
  ctx: Context,
  id: string,
  { version, draft }: { version: number; draft: ProgramDraft },
): Promise<Program> {
  const found = await managedProgram(ctx, id);
  if (disturbsPairs(found, draft)) throw new AppError({ code: 'program.already-running', status: 409 });
  return changed(found, version, draft);
}

/** @throws AppError `program.manager-unknown` (404) when nobody with this address has used Waymark */
export async function addManager(ctx: Context, id: string, email: string): Promise<Program> {
  const found = await managedProgram(ctx, id);
  const [person] = await findPeopleByEmail([email]);
  if (!person) throw new AppError({ code: 'program.manager-unknown', status: 404, params: { email } });
  if (found.managerIds.includes(person.id)) return found;
  return changed(found, found.version, { managerIds: [...found.managerIds, person.id] });
}

/** Repeating it changes nothing. @throws AppError `program.last-manager` (409): somebody must look after it */
export async function removeManager(ctx: Context, id: string, manager: string): Promise<Program> {
  const found = await managedProgram(ctx, id);
  if (!found.managerIds.includes(manager)) return found;
  const managerIds = found.managerIds.filter((one) => one !== manager);
  if (managerIds.length === 0) throw new AppError({ code: 'program.last-manager', status: 409 });
  return changed(found, found.version, { managerIds });
}

/** A new program with the same set-up, in design and without people. */
export async function duplicateProgram(ctx: Context, id: string): Promise<Program> {
  const draft = draftOf(await managedProgram(ctx, id));
  const title = t('programs.copyOf', { title: draft.title }).slice(0, 120);
  const fresh = newProgram({
    id: ctx.newId(),
    title,
    objectives: draft.objectives,
    managerIds: [personId(ctx)],
  });
  const copy = { ...fresh, ...draft, title };
  await insertProgram(copy);
  return copy;
}

/** Puts the program away: it stays readable for its managers and can't be changed or joined. */
export async function archiveProgram(ctx: Context, id: string): Promise<Program> {
  const found = await managedProgram(ctx, id);
  return found.isArchived ? found : changed(found, found.version, { isArchived: true });
}

/** Takes the program out of the archive, in the phase in which it was put away. */
export async function restoreProgram(ctx: Context, id: string): Promise<Program> {
  const found = await managedProgram(ctx, id);
  return found.isArchived ? saved(found, found.version, { isArchived: false }) : found;
}

/** Saves a change of what was read in `version`, and only of that. */
export async function changed(found: Program, version: number, change: Partial<Program>): Promise<Program> {
  if (found.isArchived) throw new AppError({ code: 'program.archived', status: 409 });
  return saved(found, version, change);
}

async function saved(found: Program, version: number, change: Partial<Program>): Promise<Program> {
  const isKept = found.version === version && (await saveProgram(found, change));
  if (!isKept) throw new AppError({ code: 'program.changed-meanwhile', status: 409 });
  return { ...found, ...change, version: version + 1 };
}

export function notFound(): AppError {
  return new AppError({ code: 'program.not-found', status: 404 });
}

function partIn(of: Program, me: readonly string[], takesPartIn: readonly string[]): MyPart {
  if (isManager(of, me)) return 'manager';
  return takesPartIn.includes(of.id) ? 'participant' : 'none';
}

async function isCreator(ctx: Context): Promise<boolean> {
  return mayCreate(ctx.actor, { managesOne: await managesAny(actingIds(ctx)) });
}
