// Keeps scores until their gradebook has them; per learner and line item only the newest one.
import { z } from 'zod';
import { collection } from '../platform/records.js';
import type { Score } from '../ports/grades-port.js';

const outboxScore = z.object({
  id: z.string(),
  platformId: z.string(),
  sub: z.string(),
  lineItemUrl: z.string(),
  scoreGiven: z.number(),
  scoreMaximum: z.number(),
  timestamp: z.date(),
  state: z.enum(['pending', 'sent', 'superseded', 'refused']),
  reason: z.string().optional(),
  attempts: z.number(),
  nextAttemptAt: z.date(),
});
export type OutboxScore = z.infer<typeof outboxScore>;

const Outbox = collection('score-outbox', {
  schema: outboxScore,
  indexes: [
    { on: { platformId: 1, sub: 1, lineItemUrl: 1 }, unique: true },
    { on: { state: 1, nextAttemptAt: 1 } },
  ],
});

export type Place = Pick<Score, 'platformId' | 'sub' | 'lineItemUrl'>;

export async function findScore({ platformId, sub, lineItemUrl }: Place): Promise<OutboxScore | undefined> {
  return Outbox.one({ platformId, sub, lineItemUrl });
}

/** A newer score takes the place of the one that waits or was sent. */
export async function putScore({ id, ...score }: OutboxScore): Promise<void> {
  const { platformId, sub, lineItemUrl, ...rest } = score;
  await Outbox.model.updateOne(
    { platformId, sub, lineItemUrl },
    { $set: rest, $setOnInsert: { _id: id }, $unset: { reason: 1 } },
    { upsert: true },
  );
}

export async function claimDueScore(now: Date, leaseUntil: Date): Promise<OutboxScore | undefined> {
  return Outbox.change(
    { state: 'pending', nextAttemptAt: { $lte: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
    { sort: { nextAttemptAt: 1 } },
  );
}

export type ScoreOutcome = Partial<Pick<OutboxScore, 'state' | 'reason' | 'nextAttemptAt'>>;

/** Only while the same score still waits: a newer one has its own turn. */
export async function settleScore({ id, timestamp }: OutboxScore, outcome: ScoreOutcome): Promise<void> {
  await Outbox.model.updateOne({ _id: id, timestamp, state: 'pending' }, { $set: outcome });
}
