// Who takes part in which program now: my own parts, and the people of a program by role.
import { actingIds, type Context } from '../../context.js';
import type { Program } from '../program.js';
import { getPrograms, notFound } from '../program-actions.js';
import { type OpenPart, statusAt } from './enrollment.js';
import { findActiveIn, findEnrollmentsOf } from './enrollment-store.js';

export type MyPartIn = {
  program: Program;
  /** My id in it: one of mine, when records were merged. */
  personId: string;
  roles: OpenPart['roles'];
};

/** The programs in which I take part now: enrolled, and not paused. */
export async function myParts(ctx: Pick<Context, 'actor' | 'now'>): Promise<MyPartIn[]> {
  const ids = actingIds(ctx);
  const active = (await findEnrollmentsOf(ids)).filter((one) => statusAt(one, ctx.now()) === 'active');
  const programs = await getPrograms(active.map(({ programId }) => programId));
  return programs.flatMap((program) => {
    const places = active.filter(({ programId }) => programId === program.id);
    const mine = ids.flatMap((id) => places.filter(({ personId }) => personId === id))[0];
    return mine ? [{ program, personId: mine.personId, roles: mine.open.roles }] : [];
  });
}

/** @throws AppError `program.not-found` (404) when I take no part */
export async function myPartIn(ctx: Pick<Context, 'actor' | 'now'>, programId: string): Promise<MyPartIn> {
  const mine = (await myParts(ctx)).find(({ program }) => program.id === programId);
  if (!mine) throw notFound();
  return mine;
}

export type TakingPart = { mentees: ReadonlySet<string>; mentors: ReadonlySet<string> };

/** Ids of everybody who takes part now. */
export async function takingPartIn(programId: string, now: Date): Promise<TakingPart> {
  const active = await findActiveIn(programId, now);
  const idsIn = (role: 'mentee' | 'mentor') =>
    new Set(active.filter(({ open }) => open.roles.includes(role)).map(({ personId }) => personId));
  return { mentees: idsIn('mentee'), mentors: idsIn('mentor') };
}
