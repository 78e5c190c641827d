// What stands in the space of a mentoring relationship: entries, sessions, and their notes.

import { type Request, Router } from 'express';
import {
  closeEntryRequest,
  confirmSummaryRequest,
  type EntriesResponse,
  type EntryResponse,
  entryRequest,
  prepareRequest,
  removeEntryRequest,
  type SessionsResponse,
  summarizeRequest,
} from '../../shared/api/space-api.js';
import type { Context } from '../../shared/context.js';
import {
  confirmSummary,
  notesOf,
  prepareSession,
  sessionsOf,
  summarizeSession,
} from '../../shared/mentoring/sessions/notes/session-note-actions.js';
import {
  addEntry,
  closeEntry,
  entriesOf,
  removeEntry,
} from '../../shared/mentoring/space/space-entry-actions.js';
import { entryView, notedView, notesView } from './space-views.js';

type ContextOf = (req: Request) => Promise<Context>;

export function spaceRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.use(entryRoutes(contextOf), sessionNoteRoutes(contextOf));
  return router;
}

function entryRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships/:id/entries', async (req, res) => {
    const entries = await entriesOf(await contextOf(req), req.params.id);
    res.json({ entries: entries.map(entryView) } satisfies EntriesResponse);
  });
  router.post('/relationships/:id/entries', async (req, res) => {
    const input = entryRequest.parse(req.body);
    const entry = await addEntry(await contextOf(req), req.params.id, input);
    res.status(201).json({ entry: entryView(entry) } satisfies EntryResponse);
  });
  router.post('/relationships/:id/entries/:entryId/close', async (req, res) => {
    const { version, isClosed } = closeEntryRequest.parse(req.body);
    const address = { relationshipId: req.params.id, id: req.params.entryId, version };
    const entry = await closeEntry(await contextOf(req), address, isClosed);
    res.json({ entry: entryView(entry) } satisfies EntryResponse);
  });
  router.post('/relationships/:id/entries/:entryId/remove', async (req, res) => {
    const { version } = removeEntryRequest.parse(req.body);
    const ctx = await contextOf(req);
    await removeEntry(ctx, { relationshipId: req.params.id, id: req.params.entryId, version });
    const entries = await entriesOf(ctx, req.params.id);
    res.json({ entries: entries.map(entryView) } satisfies EntriesResponse);
  });
  return router;
}

function sessionNoteRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships/:id/sessions', async (req, res) => {
    const sessions = await sessionsOf(await contextOf(req), req.params.id);
    res.json({ sessions: sessions.map(notedView) } satisfies SessionsResponse);
  });
  router.get('/sessions/:id/notes', async (req, res) => {
    res.json(notesView(await notesOf(await contextOf(req), req.params.id)));
  });
  router.post('/sessions/:id/preparation', async (req, res) => {
    const input = prepareRequest.parse(req.body);
    res.json(notesView(await prepareSession(await contextOf(req), req.params.id, input)));
  });
  router.post('/sessions/:id/summary', async (req, res) => {
    const input = summarizeRequest.parse(req.body);
    res.status(201).json(notesView(await summarizeSession(await contextOf(req), req.params.id, input)));
  });
  router.post('/sessions/:id/summary/confirm', async (req, res) => {
    const { seen } = confirmSummaryRequest.parse(req.body);
    res.json(notesView(await confirmSummary(await contextOf(req), req.params.id, seen)));
  });
  return router;
}
