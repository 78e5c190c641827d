// Preparing a session, summarizing it, and agreeing to the summary.
import {
  type Preparation,
  preparation,
  type SummarizeRequest,
  type Summary,
  summary,
} from '../../../api/space-api.js';
import type { Context } from '../../../context.js';
import { AppError } from '../../../platform/errors.js';
import { openJson, sealJson } from '../../../platform/sealed-json.js';
import { isWithin } from '../../relationship/relationship.js';
import {
  asActiveMember,
  asMember,
  type Membership,
  vaultOwner,
} from '../../relationship/relationship-actions.js';
import { addEntry } from '../../space/space-entry-actions.js';
import type { Session } from '../session.js';
import { getSession } from '../session-actions.js';
import { findSessionsIn } from '../session-store.js';
import {
  type NotesState,
  notesStateOf,
  preparationId,
  preparedWords,
  type SessionNote,
  writtenWords,
} from './session-note.js';
import { mayPrepare, maySummarize } from './session-note-policy.js';
import { findNotes, findNotesIn, insertNote, savePreparation } from './session-note-store.js';

export type NotedSession = { session: Session; notes: NotesState };

type Wrote = { personId: string; at: Date };

export type SessionNotes = NotedSession & {
  me: string;
  preparations: (Preparation & Wrote & { version: number })[];
  /** The oldest first. */
  writings: ({ id: string; keyPoints: string[] } & Wrote)[];
};

/** All sessions of a space of mine that took place or will, the newest first. */
export async function sessionsOf(ctx: Context, relationshipId: string): Promise<NotedSession[]> {
  const { relationship } = await asMember(ctx, relationshipId);
  const [sessions, notes] = await Promise.all([
    findSessionsIn([relationshipId]),
    findNotesIn(relationshipId),
  ]);
  const members = relationship.members.map(({ personId }) => personId);
  return sessions
    .reverse()
    .filter(({ start }) => isWithin(relationship, start))
    .filter(({ state, end }) => state === 'booked' || (state === 'pending' && end > ctx.now()))
    .map((session) => ({
      session,
      notes: notesStateOf(
        notes.filter(({ sessionId, at }) => sessionId === session.id && isWithin(relationship, at)),
        members,
      ),
    }));
}

/** @throws AppError `relationship.not-found` (404) to anybody who is not a member */
export async function notesOf(ctx: Context, sessionId: string): Promise<SessionNotes> {
  const session = await getSession(ctx, sessionId);
  const { relationship, me } = await asMember(ctx, session.relationshipId);
  const found = (await findNotes(sessionId)).filter(({ at }) => isWithin(relationship, at));
  const members = relationship.members.map(({ personId }) => personId);
  const opened = await Promise.all(found.map((note) => openedNote(ctx, note)));
  return {
    session,
    me,
    notes: notesStateOf(found, members),
    preparations: opened.flatMap((one) => one?.preparation ?? []),
    writings: opened.flatMap((one) => one?.writing ?? []),
  };
}

/**
 * Keeps my preparation; the other members may read it.
 * @param version of mine as it was read; 0 before the first
 * @throws AppError `session-notes.too-late`, `session-notes.changed-meanwhile`, `relationship.ended` (409)
 */
export async function prepareSession(
  ctx: Context,
  sessionId: string,
  { version, ...input }: Preparation & { version: number },
): Promise<SessionNotes> {
  const { session, me, owner } = await notable(ctx, sessionId);
  if (!mayPrepare(session, ctx.now())) throw refusal('too-late');
  const next = {
    ...noted(ctx, session, me),
    id: preparationId({ sessionId, personId: me }),
    kind: 'preparation' as const,
    version: version + 1,
    sealed: await sealJson(ctx, owner, preparation.parse(input)),
  };
  if (!(await savePreparation(next, version))) throw refusal('changed-meanwhile');
  return told(ctx, sessionId);
}

/**
 * Writes the summary, or adds to it. Its decisions and actions become entries of the space, and the others are asked
 * to confirm. Doing it again under the same request changes nothing.
 * @throws AppError `session-notes.too-early`, `relationship.ended` (409), `session-notes.empty` (400)
 */
export async function summarizeSession(
  ctx: Context,
  sessionId: string,
  { requestId, seen, ...input }: SummarizeRequest,
): Promise<SessionNotes> {
  const membership = await notable(ctx, sessionId);
  const { session, me, owner, relationship } = membership;
  if (!maySummarize(session, ctx.now())) throw refusal('too-early');
  const said = summary.parse(input);
  if (said.keyPoints.length + said.decisions.length + said.actions.length === 0)
    throw new AppError({ code: 'session-notes.empty', status: 400 });
  await addEntries(ctx, session, { requestId, said });
  const id = `${sessionId}-${requestId}`;
  const sealed = await sealJson(ctx, owner, said.keyPoints);
  await insertNote({ ...noted(ctx, session, me), id, kind: 'writing', seen, sealed });
  const others = relationship.members.filter(({ personId }) => personId !== me);
  await ctx.notify(
    others.map(({ personId }) => personId),
    { kind: 'summary-written', sessionId, noteId: id },
  );
  return told(ctx, sessionId);
}

/**
 * Agrees to the writings that I have seen; what was written meanwhile waits for me still.
 * @throws AppError `session-notes.too-early`, `relationship.ended` (409)
 */
export async function confirmSummary(
  ctx: Context,
  sessionId: string,
  seen: readonly string[],
): Promise<SessionNotes> {
  const { session, me } = await notable(ctx, sessionId);
  if (!maySummarize(session, ctx.now())) throw refusal('too-early');
  const id = `${sessionId}-confirmed-${me}-${[...seen].sort().join('-')}`;
  await insertNote({ ...noted(ctx, session, me), id, kind: 'confirmation', seen: [...seen] });
  return told(ctx, sessionId);
}

type Notable = Membership & { session: Session; owner: string };

async function notable(ctx: Context, sessionId: string): Promise<Notable> {
  const session = await getSession(ctx, sessionId);
  const membership = await asActiveMember(ctx, session.relationshipId);
  return { ...membership, session, owner: vaultOwner(session.relationshipId) };
}

function noted(ctx: Context, { id, relationshipId }: Session, personId: string) {
  return { sessionId: id, relationshipId, personId, at: ctx.now() };
}

async function addEntries(
  ctx: Context,
  session: Session,
  { requestId, said }: { requestId: string; said: Summary },
): Promise<void> {
  const contents = [
    ...said.decisions.map((text) => ({ kind: 'decision' as const, text })),
    ...said.actions.map((action) => ({ kind: 'action' as const, ...action })),
  ];
  for (const [index, content] of contents.entries()) {
    const entry = { requestId: `${requestId}-${index}`, content, sessionId: session.id };
    await addEntry(ctx, session.relationshipId, entry);
  }
}

async function openedNote(ctx: Context, note: SessionNote) {
  const owner = vaultOwner(note.relationshipId);
  const { id, personId, at } = note;
  switch (note.kind) {
    case 'preparation': {
      const { sealed, version } = note;
      const said = await openJson(ctx, owner, { sealed, schema: preparedWords });
      return said && { preparation: { ...said, personId, at, version } };
    }
    case 'writing': {
      const { sealed } = note;
      const keyPoints = await openJson(ctx, owner, { sealed, schema: writtenWords });
      return keyPoints && { writing: { id, personId, at, keyPoints } };
    }
    case 'confirmation':
      return undefined;
  }
}

/** The cards of all show what has become of the notes. */
async function told(ctx: Context, sessionId: string): Promise<SessionNotes> {
  const after = await notesOf(ctx, sessionId);
  const { relationship } = await asMember(ctx, after.session.relationshipId);
  for (const { personId } of relationship.members) await ctx.refreshNotices(personId, { sessionId });
  return after;
}

function refusal(code: 'too-early' | 'too-late' | 'changed-meanwhile'): AppError {
  return new AppError({ code: `session-notes.${code}`, status: 409 });
}
