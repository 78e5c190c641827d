// Letting the waiting list of a program in.
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { isJoinable } from '../program.js';
import { managedProgram } from '../program-actions.js';
import { admit, findWaitingIn } from './enrollment-store.js';

/**
 * Everybody who waits takes part from now on, and is told first: stopped in between, the same again tells nobody twice.
 * @throws AppError `program.not-found` (404), `enrollment.closed` (409)
 */
export async function admitWaiting(ctx: Context, programId: string): Promise<void> {
  const program = await managedProgram(ctx, programId);
  if (!isJoinable(program)) throw new AppError({ code: 'enrollment.closed', status: 409 });
  const waiting = await findWaitingIn(programId);
  for (const { personId, version } of waiting)
    await ctx.notify([personId], { kind: 'place-given', programId, version });
  await admit(waiting.map(({ id }) => id));
}
