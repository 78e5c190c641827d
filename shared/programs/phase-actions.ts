// Leading a program from phase to phase, through a gate that says what is missing.
import type { Context } from '../context.js';
import { AppError } from '../platform/errors.js';
import { checklist } from './checklist.js';
import { countEnrolled } from './enrollment/enrollment-store.js';
import { admitWaiting } from './enrollment/waiting-list.js';
import {
  type EnrolledFacts,
  mayStep,
  nextPhase,
  type PairFacts,
  type Program,
  type ProgramFacts,
} from './program.js';
import { changed, managedProgram } from './program-actions.js';
import type { Phase } from './program-words.js';

export type PhaseChange = {
  version: number;
  to: Phase;
  /** Of the program's pairs: known to the domain of relationships, which stands above. */
  pairFacts: PairFacts;
};

/**
 * One step forward when its checklist is done, or one back; whoever waits is let in when it goes back.
 * @throws AppError `program.gate-not-met`, `program.step-not-possible`, `program.changed-meanwhile` (409)
 */
export async function changePhase(
  ctx: Context,
  id: string,
  { version, to, pairFacts }: PhaseChange,
): Promise<Program> {
  const found = await managedProgram(ctx, id);
  if (!mayStep(found, to)) {
    const params = { from: found.phase, to };
    throw new AppError({ code: 'program.step-not-possible', status: 409, params });
  }
  const isForward = nextPhase(found) === to;
  if (isForward) assertGate(found, { ...(await enrolledIn([id], ctx.now())).of(id), ...pairFacts });
  const stepped = await changed(found, version, { phase: to });
  if (!isForward && (to === 'enroll' || to === 'match')) await admitWaiting(ctx, id);
  return stepped;
}

/** How many take part now, by program. */
export async function enrolledIn(
  ids: readonly string[],
  now: Date,
): Promise<{ of(id: string): EnrolledFacts }> {
  const counts = await countEnrolled(ids, now);
  const count = (id: string, role: string) =>
    counts.find(({ programId, role: counted }) => programId === id && counted === role)?.people ?? 0;
  return { of: (id) => ({ mentees: count(id, 'mentee'), mentors: count(id, 'mentor') }) };
}

function assertGate(of: Program, facts: ProgramFacts): void {
  const missing = checklist(of, facts).filter(({ isDone }) => !isDone);
  if (missing.length === 0) return;
  throw new AppError({
    code: 'program.gate-not-met',
    status: 409,
    params: { missing: missing.map(({ label }) => label).join('; ') },
    issues: missing.map(({ code, hint }) => ({ path: code, message: hint })),
  });
}
