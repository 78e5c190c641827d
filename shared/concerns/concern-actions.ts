// Telling a concern in private, and looking after it: taken, answered, closed, with a trail that the reporter sees.
import type { ConcernRequest } from '../api/concern-api.js';
import { actingIds, type Context, personId } from '../context.js';
import { getPeople } from '../people/people-actions.js';
import { AppError } from '../platform/errors.js';
import { sealJson } from '../platform/sealed-json.js';
import { answerBy, type Concern, isNewReading, type TrailEntry } from './concern.js';
import { readersIn } from './concern-contacts.js';
import { concernPlaces, keptFrom } from './concern-places.js';
import { isReader, isReporter } from './concern-policy.js';
import {
  addToTrail,
  type ConcernChange,
  findConcern,
  findReportedBy,
  findToldTo,
  insertConcern,
  saveConcern,
} from './concern-store.js';

/** A concern as I may act on it. */
export type MyConcern = { concern: Concern; myPart: 'reporter' | 'reader' };

/**
 * Keeps it for those who may read it, and tells them that it is there. Telling the same one again changes nothing.
 * @throws AppError `concern.place-not-found` (404), `concern.nobody-to-read` (409)
 */
export async function tellConcern(ctx: Context, input: ConcernRequest): Promise<MyConcern> {
  const reporterId = personId(ctx);
  const place = (await concernPlaces(ctx)).find(({ program }) => program.id === input.programId);
  if (!place) throw new AppError({ code: 'concern.place-not-found', status: 404 });
  const readerIds = await readersIn(place.program, [reporterId, ...keptFrom(place, input)]);
  if (readerIds.length === 0) {
    const params = { contact: place.program.contact };
    throw new AppError({ code: 'concern.nobody-to-read', status: 409, params });
  }
  const [reporter] = await getPeople([reporterId]);
  const openedAt = ctx.now();
  const { id, programId, kind, isUrgent, relationshipId } = input;
  await insertConcern({
    id,
    programId,
    reporterId,
    ...(relationshipId ? { relationshipId } : {}),
    kind,
    isUrgent,
    readerIds,
    state: 'open',
    openedAt,
    answerBy: answerBy(openedAt, { isUrgent, timeZone: reporter?.timeZone ?? 'UTC' }),
    messages: [await message(ctx, { concernId: id, personId: reporterId, text: input.text })],
    trail: [{ personId: reporterId, at: openedAt, act: 'opened' }],
    version: 1,
  });
  // What was kept counts: the same id may have come before, with other readers or from somebody else.
  const told = await myConcern(ctx, id);
  await ctx.notify(told.concern.readerIds, { kind: 'concern-told', concernId: id });
  return told;
}

/** A reading by those who look after it is kept in its trail. @throws AppError `concern.not-found` (404) */
export async function readConcern(ctx: Context, id: string): Promise<MyConcern> {
  const found = await myConcern(ctx, id);
  const me = personId(ctx);
  if (found.myPart === 'reporter' || !isNewReading(found.concern, me, ctx.now())) return found;
  await addToTrail(id, { personId: me, at: ctx.now(), act: 'read' });
  return myConcern(ctx, id);
}

/** @throws AppError `concern.not-found` (404), `concern.closed`, `concern.changed-meanwhile` (409) */
export async function takeConcern(ctx: Context, id: string): Promise<MyConcern> {
  const found = await myConcern(ctx, id);
  if (found.myPart !== 'reader') throw notFound();
  const me = personId(ctx);
  if (found.concern.takenById === me) return found;
  return change(ctx, found.concern, { act: 'taken', state: 'taken', takenById: me });
}

/** Whoever answers for the program looks after it from then on, unless somebody does already. */
export async function answerConcern(ctx: Context, id: string, text: string): Promise<MyConcern> {
  const { concern, myPart } = await myConcern(ctx, id);
  const me = personId(ctx);
  const taken = myPart === 'reader' && !concern.takenById ? { takenById: me, state: 'taken' as const } : {};
  const answer = await message(ctx, { concernId: id, personId: me, text });
  const changed = await change(ctx, concern, { act: 'answered', message: answer, ...taken });
  const others = myPart === 'reporter' ? keepersOf(concern) : [concern.reporterId];
  await ctx.notify(others, {
    kind: 'concern-answered',
    concernId: id,
    number: String(changed.concern.messages.length),
  });
  return changed;
}

/** By those who look after it, when it is settled; by the reporter at any time. */
export async function closeConcern(ctx: Context, id: string): Promise<MyConcern> {
  const found = await myConcern(ctx, id);
  if (found.concern.state === 'closed') return found;
  const changed = await change(ctx, found.concern, { act: 'closed', state: 'closed', closedAt: ctx.now() });
  if (found.myPart === 'reader')
    await ctx.notify([found.concern.reporterId], { kind: 'concern-closed', concernId: id });
  else await ctx.notify(keepersOf(found.concern), { kind: 'concern-settled', concernId: id });
  return changed;
}

/** Those that I told, and those that were told to me. */
export async function myConcerns(ctx: Context): Promise<{ mine: Concern[]; queue: Concern[] }> {
  const me = actingIds(ctx);
  const [mine, queue] = await Promise.all([findReportedBy(me), findToldTo(me)]);
  return { mine, queue };
}

/** @throws AppError `concern.not-found` (404) to anybody but its reporter and its readers */
async function myConcern(ctx: Context, id: string): Promise<MyConcern> {
  const concern = await findConcern(id);
  if (concern && isReporter(ctx.actor, concern)) return { concern, myPart: 'reporter' };
  if (concern && isReader(ctx.actor, concern)) return { concern, myPart: 'reader' };
  throw notFound();
}

/** Whoever looks after it; all who read it while nobody does. */
function keepersOf({ takenById, readerIds }: Concern): string[] {
  return takenById ? [takenById] : readerIds;
}

export function vaultOwner(concernId: string): string {
  return `concern:${concernId}`;
}

type Change = Omit<ConcernChange, 'entry'> & Pick<TrailEntry, 'act'>;

async function change(ctx: Context, read: Concern, { act, ...fields }: Change): Promise<MyConcern> {
  if (read.state === 'closed') throw new AppError({ code: 'concern.closed', status: 409 });
  const entry = { personId: personId(ctx), at: ctx.now(), act };
  const isKept = await saveConcern(read, { ...fields, entry });
  if (!isKept) throw new AppError({ code: 'concern.changed-meanwhile', status: 409 });
  return myConcern(ctx, read.id);
}

async function message(ctx: Context, of: { concernId: string; personId: string; text: string }) {
  const sealed = await sealJson(ctx, vaultOwner(of.concernId), of.text);
  return { personId: of.personId, at: ctx.now(), sealed };
}

function notFound(): AppError {
  return new AppError({ code: 'concern.not-found', status: 404 });
}
