// Who waits for whom in a relationship: asked of all domains, with what was done about it so far.
import type { Context } from '../../context.js';
import type { Turn, TurnKind } from '../../ports/waiting-source.js';
import { type WorkingDays, workingDaysIn } from '../../programs/enrollment/working-hours.js';
import { responsePromiseOf } from '../agreement/agreement-in-force.js';
import type { Relationship } from '../relationship/relationship.js';
import type { ResponsePromise } from './promise-words.js';
import { type Steps, USUAL_PROMISE_DAYS, type Waiting } from './waiting.js';
import { findWaitsIn, type WaitRecord } from './waiting-store.js';

export type Situation = { relationship: Relationship; promise: ResponsePromise; waits: WaitedFor[] };

export type WaitedFor = {
  /** Who is waited for. */
  personId: string;
  days: WorkingDays;
  record: WaitRecord | undefined;
  /** Who wait for them, the longest first. */
  waiters: Waiter[];
};

export type Waiter = {
  personId: string;
  since: Date;
  /** What for, the longest first. */
  kinds: TurnKind[];
  /** When they themselves work and pause. */
  ownDays: WorkingDays;
  waiting: Waiting;
  steps: Steps;
};

/** For use cases that know that they may ask. */
export async function situationIn(
  ctx: Pick<Context, 'waitingSources'>,
  relationship: Relationship,
): Promise<Situation> {
  const { id, programId } = relationship;
  const turns = (await Promise.all(ctx.waitingSources.map((source) => source.turnsIn(relationship)))).flat();
  if (turns.length === 0) return { relationship, promise: await promiseIn(id), waits: [] };
  const onIds = [...new Set(turns.map(({ onPersonId }) => onPersonId))];
  const [promise, daysOf, records] = await Promise.all([
    promiseIn(id),
    workingDaysIn(
      programId,
      relationship.members.map(({ personId }) => personId),
    ),
    findWaitsIn(id),
  ]);
  const waits = onIds.flatMap((personId) => {
    const days = daysOf.get(personId);
    const record = records.find((one) => one.personId === personId);
    const mine = turns.filter(({ onPersonId }) => onPersonId === personId);
    return days
      ? [
          {
            personId,
            days,
            record,
            waiters: waitersIn(mine, { record, promiseDays: promise.days, days, daysOf }),
          },
        ]
      : [];
  });
  return { relationship, promise, waits };
}

async function promiseIn(relationshipId: string): Promise<ResponsePromise> {
  const days = await responsePromiseOf(relationshipId);
  return { days: days ?? USUAL_PROMISE_DAYS, isAgreed: days !== undefined };
}

type Known = Omit<Waiting, 'since'> & {
  record: WaitRecord | undefined;
  daysOf: ReadonlyMap<string, WorkingDays>;
};

function waitersIn(turns: readonly Turn[], { record, promiseDays, days, daysOf }: Known): Waiter[] {
  const waits = turns
    .flatMap(({ kind, waiting }) => waiting.map((one) => ({ kind, ...one })))
    .toSorted((one, other) => one.since.getTime() - other.since.getTime());
  return [...new Set(waits.map(({ personId }) => personId))].flatMap((personId) => {
    const theirs = waits.filter((one) => one.personId === personId);
    const [first] = theirs;
    const ownDays = daysOf.get(personId);
    if (!first || !ownDays) return [];
    const { since } = first;
    return [
      {
        personId,
        since,
        kinds: [...new Set(theirs.map(({ kind }) => kind))],
        ownDays,
        waiting: { since, promiseDays, days },
        steps: {
          remindedAt: record?.remindedAt,
          shownAt: record?.shownAt,
          offeredAt: record?.offeredAt[personId],
        },
      },
    ];
  });
}
