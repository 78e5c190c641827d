// What those who run a program look at about its people; each of them can see it.
import type { Context } from '../context.js';
import type { Reading, ReadingKind } from './reading.js';
import { deleteReadings, findReadings, keepReading } from './reading-log-store.js';

/** The product's own jobs read on nobody's behalf. */
export async function recordReading(
  ctx: Pick<Context, 'actor' | 'now'>,
  of: { programId: string; what: ReadingKind },
): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const at = ctx.now();
  await keepReading({ ...of, readerId: ctx.actor.personId, day: at.toISOString().slice(0, 10), at });
}

/** Those until then are forgotten; later ones stay. */
export async function forgetReadings(programId: string, until: Date): Promise<void> {
  await deleteReadings(programId, until);
}

/** The newest first. */
export async function readingsIn(programIds: readonly string[]): Promise<Reading[]> {
  return findReadings(programIds);
}
