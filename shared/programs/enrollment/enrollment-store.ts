// Keeps enrollments: one for each person and program, saved only over what was read.
import mongoose from 'mongoose';
import { type Enrollment, firstOf, type Pause } from './enrollment.js';

type EnrollmentRecord = Omit<Enrollment, 'id' | 'pausedUntil' | 'pauses' | 'sealed'> & {
  _id: string;
  pausedUntil?: Date | null;
  pauses?: Pause[] | null;
  sealed?: string | null;
};

const text = { type: String, required: true } as const;

const schema = new mongoose.Schema<EnrollmentRecord>(
  {
    _id: text,
    programId: text,
    personId: text,
    status: text as never,
    pausedUntil: Date,
    pauses: mongoose.Schema.Types.Mixed as never,
    open: { type: mongoose.Schema.Types.Mixed, required: true } as never,
    sealed: String,
    consentedAt: { type: Date, required: true },
    source: text as never,
    version: { type: Number, required: true },
  },
  { versionKey: false, minimize: false },
);
schema.index({ programId: 1, personId: 1 }, { unique: true });
schema.index({ personId: 1 });

const Enrollments = mongoose.model('Enrollment', schema, 'enrollments');

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
  const records = await Enrollments.find(filter).lean();
  return records.map(toEnrollment);
}

export async function findEnrollmentsOf(personIds: readonly string[]): Promise<Enrollment[]> {
  const records = await Enrollments.find({ personId: { $in: [...personIds] } }).lean();
  return records.map(toEnrollment);
}

export async function findActiveIn(programId: string, now: Date): Promise<Enrollment[]> {
  const records = await Enrollments.find({ programId, ...activeAt(now) }).lean();
  return records.map(toEnrollment);
}

/** Who takes part in these programs, pauses, or waits to. */
export async function findPlaces(
  programIds: readonly string[],
): Promise<Pick<Enrollment, 'programId' | 'personId'>[]> {
  const filter = {
    programId: { $in: [...programIds] },
    status: { $in: ['active' as const, 'paused' as const, 'waiting' as const] },
  };
  const records = await Enrollments.find(filter, { programId: 1, personId: 1 }).lean();
  return records.map(({ programId, personId }) => ({ programId, personId }));
}

/** How many take part in each program, in each role. */
export async function countEnrolled(
  programIds: readonly string[],
  now: Date,
): Promise<{ programId: string; role: string; people: number }[]> {
  const groups = await Enrollments.aggregate<{ _id: { programId: string; role: string }; people: number }>([
    { $match: { programId: { $in: [...programIds] }, ...activeAt(now) } },
    { $unwind: '$open.roles' },
    { $group: { _id: { programId: '$programId', role: '$open.roles' }, people: { $sum: 1 } } },
  ]);
  return groups.map(({ _id, people }) => ({ ..._id, people }));
}

/**
 * Whether it was kept: false when somebody else saved meanwhile.
 * @param read what was there before, if anything was
 */
export async function saveEnrollment(next: Enrollment, read: Enrollment | undefined): Promise<boolean> {
  const { id, ...rest } = next;
  if (!read) return insert({ _id: id, ...rest });
  const gone = (['pausedUntil', 'sealed'] as const).filter((field) => rest[field] === undefined);
  const { modifiedCount } = await Enrollments.updateOne(
    { _id: read.id, version: read.version },
    {
      $set: { ...rest, version: read.version + 1 },
      ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((field) => [field, 1])) } : {}),
    },
  );
  return modifiedCount === 1;
}

export async function findWaitingIn(programId: string): Promise<Enrollment[]> {
  return (await Enrollments.find({ programId, status: 'waiting' }).lean()).map(toEnrollment);
}

/** Those of them who still wait take part from now on. */
export async function admit(ids: readonly string[]): Promise<void> {
  await Enrollments.updateMany(
    { _id: { $in: [...ids] }, status: 'waiting' },
    { $set: { status: 'active' }, $inc: { version: 1 } },
  );
}

/** Of everybody in the program. */
export async function dropPrivateParts(programId: string): Promise<void> {
  await Enrollments.updateMany(
    { programId, sealed: { $exists: true } },
    { $unset: { sealed: 1 }, $inc: { version: 1 } },
  );
}

export async function deleteEnrollmentsOf(personIds: readonly string[]): Promise<void> {
  await Enrollments.deleteMany({ personId: { $in: [...personIds] } });
}

function activeAt(now: Date) {
  return {
    $or: [{ status: 'active' as const }, { status: 'paused' as const, pausedUntil: { $lte: now } }],
  };
}

async function insert(record: EnrollmentRecord): Promise<boolean> {
  try {
    await Enrollments.insertOne(record);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 11000) return false;
    throw error;
  }
}

/** Who enrolled before the form asked for an office has none. */
function toEnrollment({ _id, pausedUntil, pauses, sealed, open, ...rest }: EnrollmentRecord): Enrollment {
  const whole = { ...open, office: open.office ?? '' };
  return {
    id: _id,
    ...rest,
    open: whole,
    ...(pausedUntil ? { pausedUntil } : {}),
    ...(pauses ? { pauses } : {}),
    ...(sealed ? { sealed } : {}),
  };
}
