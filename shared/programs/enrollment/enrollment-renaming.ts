// The places in programs of one who had two records.
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../context.js';
import { unlessTaken } from '../../platform/records.js';
import type { Rename } from '../../ports/renaming.js';
import { type Enrollment, isNothing, type PrivatePart, type StoredStatus } from './enrollment.js';
import { deleteEnrollment, findEnrollment, findEnrollmentsOf, saveEnrollment } from './enrollment-store.js';
import { openPrivatePart, sealPrivatePart } from './private-part.js';

type Sealing = Pick<Context, 'vault'>;
/** @property own the place that the person has in the same program under the id that stays */
type Two = { old: Enrollment; own: Enrollment };

export async function renameEnrollments(ctx: Sealing, { from, to }: Rename): Promise<void> {
  for (const old of await findEnrollmentsOf([from])) {
    const own = await findEnrollment(old.programId, [to]);
    if (!own) await give(ctx, old, to);
    else if (await isJoined(ctx, { old, own })) await deleteEnrollment(old);
  }
}

/** Somebody who enrolls under the other id at this moment is met at the next turn. */
async function give(ctx: Sealing, old: Enrollment, to: string): Promise<void> {
  const next = await withPrivatePart(ctx, { ...old, personId: to }, await openPrivatePart(ctx, old));
  await unlessTaken(() => saveEnrollment(next, old));
}

/**
 * Whoever takes part under one of two ids takes part, also when managers ended the other place because it was double;
 * of two alike what they said themself stays, and then what is newer. What was said in private is kept of both.
 */
async function isJoined(ctx: Sealing, { old, own }: Two): Promise<boolean> {
  const [theirs, before] = [await openPrivatePart(ctx, old), await openPrivatePart(ctx, own)];
  const stays = isFurther(old, own) ? old : own;
  const part = stays === own ? together(before, theirs) : together(theirs, before);
  if (stays === own && isDeepStrictEqual(part, before)) return true;
  const { id, personId } = own;
  return saveEnrollment(await withPrivatePart(ctx, { ...stays, id, personId }, part), own);
}

const STANDING: Readonly<Record<StoredStatus, number>> = {
  active: 2,
  paused: 2,
  waiting: 1,
  withdrawn: 0,
  left: 0,
};

function isFurther(one: Enrollment, other: Enrollment): boolean {
  const differences = [
    STANDING[one.status] - STANDING[other.status],
    Number(one.source === 'person') - Number(other.source === 'person'),
    one.consentedAt.getTime() - other.consentedAt.getTime(),
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

function together(first: PrivatePart, second: PrivatePart): PrivatePart {
  const ratherNot = [...new Set([...first.ratherNot, ...second.ratherNot])];
  const wishes = [...new Set([...first.wishes, ...second.wishes])];
  const isSaid = first.accessNeeds.includes(second.accessNeeds);
  return {
    wishes: wishes.filter((one) => !ratherNot.includes(one)),
    ratherNot,
    accessNeeds: [first.accessNeeds, ...(isSaid ? [] : [second.accessNeeds])].filter(Boolean).join('\n'),
  };
}

async function withPrivatePart(
  ctx: Sealing,
  { sealed: _, ...rest }: Enrollment,
  part: PrivatePart,
): Promise<Enrollment> {
  if (isNothing(part)) return rest;
  return { ...rest, sealed: await sealPrivatePart(ctx, rest.personId, part) };
}
