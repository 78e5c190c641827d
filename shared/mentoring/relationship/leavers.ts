// Who has left the organization frees their partner: found by asking the directory for everybody who takes part.

import type { Context } from '../../context.js';
import { peopleById } from '../../people/people-actions.js';
import { type EntraIdentity, entraIdentity } from '../../people/person.js';
import { HOUR, MINUTE } from '../../platform/hours.js';
import { ACCOUNTS_AT_ONCE, AccountsUnavailable } from '../../ports/accounts-port.js';
import { type Place, takingPart } from '../../programs/enrollment/participant-actions.js';
import { endParticipation } from './leave-program.js';
import { claimSweep, keepSweep, type LeaverSweep } from './leaver-sweep-store.js';
import { activeRelationships } from './relationship-actions.js';

/** A fresh installation is left alone at first. */
const FIRST_AFTER = HOUR;
const ROUND_EVERY = 24 * HOUR;
/** Longer than one question and what follows from it may take. */
const LEASE = 10 * MINUTE;
const TRY_AGAIN_AFTER = 15 * MINUTE;
/** Where everybody in a question of this size is gone, it is the directory that is wrong. */
const NOT_ALL_OF = 5;

/** Somebody with an account, and where they take part. */
type Account = { identity: EntraIdentity; places: Place[] };

/** Once a day, question by question; what was interrupted goes on where it was. */
export async function freePartnersOfLeavers(ctx: Context): Promise<void> {
  const due = await claimSweep(ctx.now(), { first: later(ctx, FIRST_AFTER), leaseUntil: later(ctx, LEASE) });
  if (!due) return;
  let { after } = due;
  const accounts = (await accountsTakingPart(ctx)).filter(({ identity }) => identity.oid > after);
  for (let from = 0; from < accounts.length; from += ACCOUNTS_AT_ONCE) {
    const asked = accounts.slice(from, from + ACCOUNTS_AT_ONCE);
    const waitMs = await endPartsOfLeavers(ctx, asked);
    if (waitMs > 0) return keepSweep({ after, nextAt: later(ctx, waitMs) });
    after = asked.at(-1)?.identity.oid ?? after;
    await keepSweep({ after, nextAt: later(ctx, LEASE) });
  }
  await keepSweep({ after: '', nextAt: later(ctx, ROUND_EVERY) } satisfies LeaverSweep);
}

/** How long to wait before the same people are asked for again; 0 when all is answered. */
async function endPartsOfLeavers(ctx: Context, asked: readonly Account[]): Promise<number> {
  try {
    const answer = await ctx.accounts.states(asked.map(({ identity }) => identity));
    const gone = asked.filter((_, index) => answer.states[index] === 'gone');
    if (isCredible(ctx, gone, asked))
      for (const place of gone.flatMap(({ places }) => places)) await endPart(ctx, place);
    return (answer.retryAfterSeconds ?? 0) * 1000;
  } catch (error) {
    if (!(error instanceof AccountsUnavailable)) throw error;
    ctx.log.warn({ err: error }, 'the look for leavers waits for the directory');
    return error.retryAfterSeconds ? error.retryAfterSeconds * 1000 : TRY_AGAIN_AFTER;
  }
}

function isCredible(ctx: Context, gone: readonly Account[], asked: readonly Account[]): boolean {
  if (gone.length < NOT_ALL_OF || gone.length < asked.length) return true;
  ctx.log.error({ people: gone.length }, 'the directory knows nobody of many: nobody is taken for a leaver');
  return false;
}

/** One part that can't be ended keeps nobody else's from being ended. */
async function endPart(ctx: Context, { programId, personId }: Place): Promise<void> {
  try {
    await endParticipation(ctx, programId, personId);
    ctx.log.info({ programId, personId }, 'somebody without an account any more was taken out of a program');
  } catch (error) {
    ctx.log.error({ err: error, programId, personId }, "a leaver's part could not be ended");
  }
}

/** Also of pairs whose member has left the program already: what a crash prevented is made up for. */
async function accountsTakingPart(ctx: Context): Promise<Account[]> {
  const pairs = await activeRelationships(ctx);
  const paired = pairs.flatMap(({ programId, members }) =>
    members.map(({ personId }) => ({ programId, personId })),
  );
  const places = distinct([...(await takingPart(ctx)), ...paired]);
  const personOf = await peopleById(places.map(({ personId }) => personId));
  const accounts = new Map<string, Account>();
  for (const place of places) {
    const person = personOf.get(place.personId);
    const identity = person && entraIdentity(person);
    if (!identity) continue;
    const known = accounts.get(identity.oid)?.places ?? [];
    accounts.set(identity.oid, { identity, places: [...known, place] });
  }
  return [...accounts.values()].sort((one, other) => (one.identity.oid < other.identity.oid ? -1 : 1));
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.programId} ${place.personId}`, place])).values()];
}

function later(ctx: Context, ms: number): Date {
  return new Date(ctx.now().getTime() + ms);
}
