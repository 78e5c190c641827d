// Remembering things about a partner: everybody writes, reads and erases their own notes, and only those.

import { z } from 'zod';
import type { NoteRequest, NoteSettings, NotesResponse } from '../../api/personal-api.js';
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { AppError } from '../../platform/errors.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { asSeenBy } from '../relationship/relationship.js';
import {
  asActiveMember,
  asMember,
  getRelationship,
  type Membership,
} from '../relationship/relationship-actions.js';
import { MOST_NOTES, type PrivateNote } from './private-note.js';
import { isMine, mayWriteAbout } from './private-note-policy.js';
import {
  deleteNote,
  deleteNotes,
  findNotePlaces,
  findNoteSettings,
  findNotes,
  saveNote,
  saveNoteSettings,
} from './private-note-store.js';

/** My notes, the oldest first. @throws AppError `relationship.not-found` (404) */
export async function myNotes(ctx: Context, relationshipId: string): Promise<NotesResponse> {
  const place = placeOf(await asMember(ctx, relationshipId));
  const [notes, settings] = await Promise.all([findNotes(place), findNoteSettings(place)]);
  const open: NotesResponse['notes'] = [];
  for (const note of notes) {
    const text = await textOf(ctx, note);
    const { id, aboutId, writtenAt, version } = note;
    if (text !== undefined) open.push({ id, aboutId, text, writtenAt: writtenAt.toISOString(), version });
  }
  return { notes: open, settings };
}

/**
 * Writes a new note, or changes one of mine.
 * @throws AppError `private-note.not-about` (400), `private-note.too-many`, `private-note.changed-meanwhile` (409)
 */
export async function keepNote(
  ctx: Context,
  { relationshipId, id }: { relationshipId: string; id?: string },
  { aboutId, text, version }: NoteRequest,
): Promise<void> {
  const membership = await asActiveMember(ctx, relationshipId);
  const place = placeOf(membership);
  if (!mayWriteAbout(aboutId, { of: membership.relationship, me: membership.me }))
    throw new AppError({ code: 'private-note.not-about', status: 400 });
  const mine = await findNotes(place);
  if (!id && mine.length >= MOST_NOTES)
    throw new AppError({ code: 'private-note.too-many', status: 409, params: { limit: MOST_NOTES } });
  const before = mine.find((note) => note.id === id);
  if (id && before?.version !== version) throw changedMeanwhile();
  const next: PrivateNote = {
    id: id ?? ctx.newId(),
    ...place,
    aboutId,
    sealed: await sealJson(ctx, personOwner(place.authorId), text),
    writtenAt: ctx.now(),
    version: version + 1,
  };
  if (!(await saveNote(next, id ? version : 0))) throw changedMeanwhile();
  await refresh(ctx, place);
}

/** Erases one of my notes, also after the relationship has ended; and it goes from the chat. */
export async function eraseNote(ctx: Context, relationshipId: string, id: string): Promise<void> {
  const place = placeOf(await asMember(ctx, relationshipId));
  await deleteNote(id, place);
  await refresh(ctx, place);
}

export async function eraseNotes(ctx: Context, relationshipId: string): Promise<void> {
  const place = placeOf(await asMember(ctx, relationshipId));
  await deleteNotes(place);
  await refresh(ctx, place);
}

export async function changeNoteSettings(
  ctx: Context,
  relationshipId: string,
  settings: NoteSettings,
): Promise<void> {
  const place = placeOf(await asMember(ctx, relationshipId));
  await saveNoteSettings(place, settings);
  await refresh(ctx, place);
}

/** Members who want their notes brought to them the day before; for a job. */
export async function whoWantsNotes(ctx: Context, relationshipId: string): Promise<string[]> {
  const { members, status } = await getRelationship(ctx, relationshipId);
  if (ctx.actor.kind !== 'system' || status !== 'active') return [];
  const wanting: string[] = [];
  for (const { personId: authorId } of members) {
    const place = { relationshipId, authorId };
    const { dayBefore } = await findNoteSettings(place);
    if (dayBefore && (await findNotes(place)).length > 0) wanting.push(authorId);
  }
  return wanting;
}

/** Erases what its authors did not want to outlive a relationship; for a job. */
export async function forgetNotesOfEnded(ctx: Context): Promise<void> {
  for (const place of await findNotePlaces()) {
    const relationship = await getRelationship(ctx, place.relationshipId);
    const { status } = asSeenBy(relationship, [place.authorId]);
    const { afterEnd } = await findNoteSettings(place);
    if (status === 'active' || afterEnd === 'keep') continue;
    await deleteNotes(place);
    await refresh(ctx, place);
  }
}

type Place = Pick<PrivateNote, 'relationshipId' | 'authorId'>;

function placeOf({ relationship, me }: Membership): Place {
  return { relationshipId: relationship.id, authorId: me };
}

/** Undefined once the author's key was destroyed. */
async function textOf(ctx: Context, note: PrivateNote): Promise<string | undefined> {
  if (ctx.actor.kind !== 'person' || !ctx.actor.personIds.some((id) => isMine(note, id))) return undefined;
  return openJson(ctx, personOwner(note.authorId), { sealed: note.sealed, schema: z.string() });
}

async function refresh(ctx: Context, { relationshipId, authorId }: Place): Promise<void> {
  await ctx.refreshNotices(authorId, { notesOf: relationshipId });
}

function changedMeanwhile(): AppError {
  return new AppError({ code: 'private-note.changed-meanwhile', status: 409 });
}
