// Keeps scores until their gradebook has them; per learner and line item only the newest one.
import mongoose from 'mongoose';
import type { Score } from '../ports/grades-port.js';

export type OutboxScore = Score & {
  id: string;
  state: 'pending' | 'sent' | 'superseded' | 'refused';
  reason?: string;
  attempts: number;
  nextAttemptAt: Date;
};

type OutboxRecord = Omit<OutboxScore, 'id' | 'reason'> & { _id: string; reason?: string | null };

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<OutboxRecord>(
  {
    _id: text,
    platformId: text,
    sub: text,
    lineItemUrl: text,
    scoreGiven: { type: Number, required: true },
    scoreMaximum: { type: Number, required: true },
    timestamp: { type: Date, required: true },
    state: text as never,
    reason: String,
    attempts: { type: Number, required: true },
    nextAttemptAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ platformId: 1, sub: 1, lineItemUrl: 1 }, { unique: true });
schema.index({ state: 1, nextAttemptAt: 1 });

const Outbox = mongoose.model('OutboxScore', schema, 'score-outbox');

export type Place = Pick<Score, 'platformId' | 'sub' | 'lineItemUrl'>;

export async function findScore({ platformId, sub, lineItemUrl }: Place): Promise<OutboxScore | undefined> {
  const record = await Outbox.findOne({ platformId, sub, lineItemUrl }).lean();
  return record ? toScore(record) : undefined;
}

/** A newer score takes the place of the one that waits or was sent. */
export async function putScore({ id, ...score }: OutboxScore): Promise<void> {
  const { platformId, sub, lineItemUrl, ...rest } = score;
  await Outbox.updateOne(
    { platformId, sub, lineItemUrl },
    { $set: rest, $setOnInsert: { _id: id }, $unset: { reason: 1 } },
    { upsert: true },
  );
}

export async function claimDueScore(now: Date, leaseUntil: Date): Promise<OutboxScore | undefined> {
  const record = await Outbox.findOneAndUpdate(
    { state: 'pending', nextAttemptAt: { $lte: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
    { returnDocument: 'after', sort: { nextAttemptAt: 1 } },
  ).lean();
  return record ? toScore(record) : undefined;
}

export type ScoreOutcome = Partial<Pick<OutboxScore, 'state' | 'reason' | 'nextAttemptAt'>>;

/** Only while the same score still waits: a newer one has its own turn. */
export async function settleScore({ id, timestamp }: OutboxScore, outcome: ScoreOutcome): Promise<void> {
  await Outbox.updateOne({ _id: id, timestamp, state: 'pending' }, { $set: outcome });
}

function toScore({ _id, reason, ...rest }: OutboxRecord): OutboxScore {
  return { id: _id, ...rest, ...(reason ? { reason } : {}) };
}
