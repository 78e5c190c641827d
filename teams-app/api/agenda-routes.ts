// The agendas that a program suggests for its pairs' meetings.
import { type Request, Router } from 'express';
import type { AgendaResponse } from '../../shared/api/agenda-api.js';
import type { Context } from '../../shared/context.js';
import { nextAgenda, sessionAgenda } from '../../shared/mentoring/sessions/agenda/agenda-actions.js';

export function agendaRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/relationships/:id/agenda', async (req, res) => {
    res.json((await nextAgenda(await contextOf(req), req.params.id)) satisfies AgendaResponse | null);
  });
  router.get('/sessions/:id/agenda', async (req, res) => {
    res.json((await sessionAgenda(await contextOf(req), req.params.id)) satisfies AgendaResponse | null);
  });
  return router;
}
