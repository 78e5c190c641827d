// Keeps enrollments: one for each person and program, saved only over what was read.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type Enrollment, enrollment, firstOf } from './enrollment.js';

const Enrollments = collection('enrollments', {
  schema: enrollment,
  indexes: [{ on: { programId: 1, personId: 1 }, unique: true }, { on: { personId: 1 } }],
});

/** The first of these ids that has one: a person's own before those of merged records. */
export async function findEnrollment(
  programId: string,
  personIds: readonly string[],
): Promise<Enrollment | undefined> {
  return firstOf(await findEnrollmentsIn(programId, personIds), personIds);
}

export async function findEnrollmentsIn(
  programId: string,
  personIds?: readonly string[],
): Promise<Enrollment[]> {
  const filter = personIds ? { programId, personId: { $in: [...personIds] } } : { programId };
  return Enrollments.many(filter);
}

export async function findEnrollmentsOf(personIds: readonly string[]): Promise<Enrollment[]> {
  return Enrollments.many({ personId: { $in: [...personIds] } });
}

export async function findActiveIn(programId: string, now: Date): Promise<Enrollment[]> {
  return Enrollments.many({ programId, ...activeAt(now) });
}

const place = z.object({ programId: z.string(), personId: z.string() });

/** Who takes part in these programs, pauses, or waits to. */
export async function findPlaces(programIds: readonly string[]): Promise<z.infer<typeof place>[]> {
  const filter = {
    programId: { $in: [...programIds] },
    status: { $in: ['active' as const, 'paused' as const, 'waiting' as const] },
  };
  const records = await Enrollments.model.find(filter, { programId: 1, personId: 1 }).lean();
  return records.map((record) => place.parse(record));
}

const enrolledGroup = z.object({
  _id: z.object({ programId: z.string(), role: z.string() }),
  people: z.number(),
});

/** How many take part in each program, in each role. */
export async function countEnrolled(
  programIds: readonly string[],
  now: Date,
): Promise<{ programId: string; role: string; people: number }[]> {
  const groups = await Enrollments.model.aggregate<unknown>([
    { $match: { programId: { $in: [...programIds] }, ...activeAt(now) } },
    { $unwind: '$open.roles' },
    { $group: { _id: { programId: '$programId', role: '$open.roles' }, people: { $sum: 1 } } },
  ]);
  return groups.map((group) => {
    const { _id, people } = enrolledGroup.parse(group);
    return { ..._id, people };
  });
}

/**
 * Whether it was kept: false when somebody else saved meanwhile.
 * @param read what was there before, if anything was
 */
export async function saveEnrollment(next: Enrollment, read: Enrollment | undefined): Promise<boolean> {
  const { id: _, ...rest } = next;
  if (!read) return Enrollments.insert(next);
  const gone = (['pausedUntil', 'sealed'] as const).filter((field) => rest[field] === undefined);
  const { modifiedCount } = await Enrollments.model.updateOne(
    { _id: read.id, version: read.version },
    {
      $set: { ...rest, version: read.version + 1 },
      ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((field) => [field, 1])) } : {}),
    },
  );
  return modifiedCount === 1;
}

export async function findWaitingIn(programId: string): Promise<Enrollment[]> {
  return Enrollments.many({ programId, status: 'waiting' });
}

/** Those of them who still wait take part from now on. */
export async function admit(ids: readonly string[]): Promise<void> {
  await Enrollments.model.updateMany(
    { _id: { $in: [...ids] }, status: 'waiting' },
    { $set: { status: 'active' }, $inc: { version: 1 } },
  );
}

/** Of everybody in the program. */
export async function dropPrivateParts(programId: string): Promise<void> {
  await Enrollments.model.updateMany(
    { programId, sealed: { $exists: true } },
    { $unset: { sealed: 1 }, $inc: { version: 1 } },
  );
}

export async function deleteEnrollmentsOf(personIds: readonly string[]): Promise<void> {
  await Enrollments.model.deleteMany({ personId: { $in: [...personIds] } });
}

/** One that became one with another; unless it was changed since. */
export async function deleteEnrollment({ id, version }: Enrollment): Promise<void> {
  await Enrollments.model.deleteOne({ _id: id, version });
}

function activeAt(now: Date) {
  return {
    $or: [{ status: 'active' as const }, { status: 'paused' as const, pausedUntil: { $lte: now } }],
  };
}
