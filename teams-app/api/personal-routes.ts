// What belongs to a person inside their mentoring: their card, private notes, and what a pair writes to each other.
import { type Request, Router } from 'express';
import {
  asyncRequest,
  balanceRequest,
  type CardResponse,
  cardRequest,
  type ExchangeResponse,
  noteRequest,
  noteSettings,
  roundRequest,
} from '../../shared/api/personal-api.js';
import type { Context } from '../../shared/context.js';
import {
  answerPrompt,
  asyncMode,
  switchAsyncMode,
} from '../../shared/mentoring/exchange/async-mode-actions.js';
import { answerExchange, exchangeOf } from '../../shared/mentoring/exchange/round-actions.js';
import { setBalance, wantsBalance } from '../../shared/mentoring/match-check/balance-actions.js';
import {
  changeNoteSettings,
  eraseNote,
  eraseNotes,
  keepNote,
  myNotes,
} from '../../shared/mentoring/notes/private-note-actions.js';
import { partnerCards } from '../../shared/mentoring/relationship/partner-cards.js';
import { todaysQuestions } from '../../shared/mentoring/sessions/agenda/todays-questions.js';
import { eraseMyCard, myCard, saveMyCard } from '../../shared/people/card/person-card-actions.js';

type ContextOf = (req: Request) => Promise<Context>;

export function personalRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.use(cardRoutes(contextOf), noteRoutes(contextOf), roundRoutes(contextOf));
  router.get('/relationships/:id/questions', async (req, res) => {
    res.json(await todaysQuestions(await contextOf(req), req.params.id));
  });
  return router;
}

function cardRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/my-card', async (req, res) => {
    res.json(await cardView(await contextOf(req)));
  });
  router.put('/my-card', async (req, res) => {
    const ctx = await contextOf(req);
    await saveMyCard(ctx, cardRequest.parse(req.body));
    res.json(await cardView(ctx));
  });
  router.post('/my-card/erase', async (req, res) => {
    const ctx = await contextOf(req);
    await eraseMyCard(ctx);
    res.json(await cardView(ctx));
  });
  router.put('/my-card/balance', async (req, res) => {
    const ctx = await contextOf(req);
    await setBalance(ctx, balanceRequest.parse(req.body).asksBalance);
    res.json(await cardView(ctx));
  });
  router.get('/relationships/:id/partner-cards', async (req, res) => {
    res.json(await partnerCards(await contextOf(req), req.params.id));
  });
  return router;
}

function noteRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships/:id/notes', async (req, res) => {
    res.json(await myNotes(await contextOf(req), req.params.id));
  });
  router.post('/relationships/:id/notes', async (req, res) => {
    const ctx = await contextOf(req);
    await keepNote(ctx, { relationshipId: req.params.id }, noteRequest.parse(req.body));
    res.status(201).json(await myNotes(ctx, req.params.id));
  });
  router.put('/relationships/:id/notes/:noteId', async (req, res) => {
    const ctx = await contextOf(req);
    const { id: relationshipId, noteId: id } = req.params;
    await keepNote(ctx, { relationshipId, id }, noteRequest.parse(req.body));
    res.json(await myNotes(ctx, relationshipId));
  });
  router.post('/relationships/:id/notes/:noteId/erase', async (req, res) => {
    const ctx = await contextOf(req);
    await eraseNote(ctx, req.params.id, req.params.noteId);
    res.json(await myNotes(ctx, req.params.id));
  });
  router.post('/relationships/:id/notes-erase', async (req, res) => {
    const ctx = await contextOf(req);
    await eraseNotes(ctx, req.params.id);
    res.json(await myNotes(ctx, req.params.id));
  });
  router.put('/relationships/:id/notes-settings', async (req, res) => {
    const ctx = await contextOf(req);
    await changeNoteSettings(ctx, req.params.id, noteSettings.parse(req.body));
    res.json(await myNotes(ctx, req.params.id));
  });
  return router;
}

function roundRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships/:id/exchange', async (req, res) => {
    const round = await exchangeOf(await contextOf(req), req.params.id);
    res.json({ round } satisfies ExchangeResponse);
  });
  router.put('/relationships/:id/exchange', async (req, res) => {
    const request = roundRequest.parse(req.body);
    const round = await answerExchange(await contextOf(req), req.params.id, request);
    res.json({ round } satisfies ExchangeResponse);
  });
  router.get('/relationships/:id/prompts', async (req, res) => {
    res.json(await asyncMode(await contextOf(req), req.params.id));
  });
  router.put('/relationships/:id/prompts', async (req, res) => {
    res.json(await switchAsyncMode(await contextOf(req), req.params.id, asyncRequest.parse(req.body)));
  });
  router.put('/relationships/:id/prompts/:roundId', async (req, res) => {
    const { id: relationshipId, roundId } = req.params;
    const request = roundRequest.parse(req.body);
    res.json(await answerPrompt(await contextOf(req), { relationshipId, roundId }, request));
  });
  return router;
}

async function cardView(ctx: Context): Promise<CardResponse> {
  const [{ form, version }, asksBalance] = await Promise.all([myCard(ctx), wantsBalance(ctx)]);
  return { form, version, asksBalance };
}
