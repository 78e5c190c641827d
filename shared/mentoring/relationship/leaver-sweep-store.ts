// Keeps how far the look for leavers has come, and when it goes on.
import { z } from 'zod';
import { collection } from '../../platform/records.js';

const leaverSweep = z.object({
  id: z.literal('leavers'),
  /** The object id of the last person who was looked at; empty at the beginning of a round. */
  after: z.string(),
  nextAt: z.date(),
});
export type LeaverSweep = Omit<z.infer<typeof leaverSweep>, 'id'>;

const Sweeps = collection('leaver-sweeps', { schema: leaverSweep });
const ID = 'leavers';

/** The sweep, if it is due; nobody else gets it before the lease ends. @param first when the very first one is due */
export async function claimSweep(
  now: Date,
  { first, leaseUntil }: { first: Date; leaseUntil: Date },
): Promise<LeaverSweep | undefined> {
  await Sweeps.insert({ id: ID, after: '', nextAt: first });
  return Sweeps.change({ _id: ID, nextAt: { $lte: now } }, { $set: { nextAt: leaseUntil } });
}

export async function keepSweep({ after, nextAt }: LeaverSweep): Promise<void> {
  await Sweeps.model.updateOne({ _id: ID }, { $set: { after, nextAt } });
}
