// Writing down actions, decisions, resources, opportunities and thanks in a relationship's space, and settling them.
import { type EntryContent, entryContent } from '../../api/space-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { isWithin, type Relationship } from '../relationship/relationship.js';
import {
  asActiveMember,
  asMember,
  type Membership,
  vaultOwner,
} from '../relationship/relationship-actions.js';
import { dueOf, fits, isGift, type OpenedEntry, type SpaceEntry } from './space-entry.js';
import { mayClose, mayRemove } from './space-entry-policy.js';
import { deleteEntry, findEntries, findEntry, insertEntry, setClosed } from './space-entry-store.js';

export type NewEntry = { requestId: string; content: EntryContent; sessionId?: string };

/** All of a space of mine, the newest first. @throws AppError `relationship.not-found` (404) */
export async function entriesOf(ctx: Context, relationshipId: string): Promise<OpenedEntry[]> {
  const { relationship } = await asMember(ctx, relationshipId);
  const found = (await findEntries(relationshipId)).flatMap((one) => asItWas(one, relationship) ?? []);
  return (await Promise.all(found.map((one) => opened(ctx, one)))).filter((one) => one !== undefined);
}

/** @throws AppError `relationship.not-found`, `space-entry.not-found` (404) */
export async function getEntry(ctx: Context, relationshipId: string, id: string): Promise<OpenedEntry> {
  const { relationship } = await asMember(ctx, relationshipId);
  const found = await findEntry(relationshipId, id);
  const entry = found && asItWas(found, relationship);
  const open = entry && (await opened(ctx, entry));
  if (!open) throw notFound();
  return open;
}

/**
 * Adding again under the same request changes nothing. What is meant for the partners, they are told.
 * @throws AppError `relationship.ended` (409), `space-entry.owner-unknown` (400)
 */
export async function addEntry(ctx: Context, relationshipId: string, input: NewEntry): Promise<OpenedEntry> {
  const { relationship, me } = await asActiveMember(ctx, relationshipId);
  const content = entryContent.parse(input.content);
  if (!fits(content, relationship)) throw new AppError({ code: 'space-entry.owner-unknown', status: 400 });
  const id = `${relationshipId}-${input.requestId}`;
  await insertEntry({
    id,
    relationshipId,
    kind: content.kind,
    authorId: me,
    createdAt: ctx.now(),
    ...(input.sessionId ? { sessionId: input.sessionId } : {}),
    ...dueOf(content),
    version: 0,
    sealed: await sealJson(ctx, vaultOwner(relationshipId), content),
  });
  if (isGift(content.kind)) {
    const others = relationship.members.filter(({ personId }) => personId !== me);
    await ctx.notify(
      others.map(({ personId }) => personId),
      { kind: 'entry-shared', relationshipId, entryId: id },
    );
  }
  return getEntry(ctx, relationshipId, id);
}

export type EntryAddress = { relationshipId: string; id: string; version: number };

/**
 * Says that an action is done or an opportunity taken up, or that it is not.
 * @throws AppError `space-entry.not-yours` (403), `space-entry.changed-meanwhile` (409)
 */
export async function closeEntry(
  ctx: Context,
  { relationshipId, id, version }: EntryAddress,
  isClosed: boolean,
): Promise<OpenedEntry> {
  const { me } = await asActiveMember(ctx, relationshipId);
  const entry = await getEntry(ctx, relationshipId, id);
  if (!mayClose(me, entry)) throw notYours();
  if (Boolean(entry.closedAt) !== isClosed) {
    const isSet = await setClosed({ id, version }, isClosed ? ctx.now() : undefined);
    if (!isSet) throw changedMeanwhile();
    await refreshAll(ctx, await asMember(ctx, relationshipId), id);
  }
  return getEntry(ctx, relationshipId, id);
}

/**
 * Takes back what I wrote. Taking it back again changes nothing.
 * @throws AppError `space-entry.not-yours` (403), `space-entry.changed-meanwhile` (409)
 */
export async function removeEntry(
  ctx: Context,
  { relationshipId, id, version }: EntryAddress,
): Promise<void> {
  const membership = await asActiveMember(ctx, relationshipId);
  const entry = await findEntry(relationshipId, id);
  if (!entry) return;
  if (!mayRemove(membership.me, entry)) throw notYours();
  if (!(await deleteEntry({ id, version }))) throw changedMeanwhile();
  await refreshAll(ctx, membership, id);
}

/** As who left a group saw it last; undefined for what is newer. */
function asItWas(entry: SpaceEntry, of: Relationship): SpaceEntry | undefined {
  if (!isWithin(of, entry.createdAt)) return undefined;
  if (!entry.closedAt || isWithin(of, entry.closedAt)) return entry;
  const { closedAt: _, ...open } = entry;
  return open;
}

async function opened(ctx: Context, entry: SpaceEntry): Promise<OpenedEntry | undefined> {
  const { relationshipId, sealed, kind: _kind, due: _due, ...rest } = entry;
  const content = await openJson(ctx, vaultOwner(relationshipId), { sealed, schema: entryContent });
  return content && { ...rest, content };
}

async function refreshAll(ctx: Context, { relationship }: Membership, entryId: string): Promise<void> {
  for (const { personId } of relationship.members) await ctx.refreshNotices(personId, { entryId });
}

function notFound(): AppError {
  return new AppError({ code: 'space-entry.not-found', status: 404 });
}

function notYours(): AppError {
  return new AppError({ code: 'space-entry.not-yours', status: 403 });
}

function changedMeanwhile(): AppError {
  return new AppError({ code: 'space-entry.changed-meanwhile', status: 409 });
}
