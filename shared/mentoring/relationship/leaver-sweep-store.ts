// Keeps how far the look for leavers has come, and when it goes on.
import mongoose from 'mongoose';

export type LeaverSweep = {
  /** The object id of the last person who was looked at; empty at the beginning of a round. */
  after: string;
  nextAt: Date;
};

type SweepRecord = LeaverSweep & { _id: string };

const ID = 'leavers';

const Sweeps = mongoose.model(
  'LeaverSweep',
  new mongoose.Schema<SweepRecord>(
    { _id: String, after: { type: String, default: '' }, nextAt: { type: Date, required: true } },
    { versionKey: false },
  ),
  'leaver-sweeps',
);

/** The sweep, if it is due; nobody else gets it before the lease ends. @param first when the very first one is due */
export async function claimSweep(
  now: Date,
  { first, leaseUntil }: { first: Date; leaseUntil: Date },
): Promise<LeaverSweep | undefined> {
  await Sweeps.updateOne({ _id: ID }, { $setOnInsert: { after: '', nextAt: first } }, { upsert: true });
  const claimed = await Sweeps.findOneAndUpdate(
    { _id: ID, nextAt: { $lte: now } },
    { $set: { nextAt: leaseUntil } },
  ).lean();
  return claimed ? { after: claimed.after, nextAt: leaseUntil } : undefined;
}

export async function keepSweep(sweep: LeaverSweep): Promise<void> {
  await Sweeps.updateOne({ _id: ID }, { $set: sweep });
}
