// Waiting for each other: how it stands, a kind nudge, and an end without blame.
import { type Request, Router } from 'express';
import { type WaitingResponse, waitedForRequest } from '../../shared/api/waiting-api.js';
import type { Context } from '../../shared/context.js';
import { endForWaiting, nudge, waitingOf } from '../../shared/mentoring/waiting/waiting-actions.js';

export function waitingRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/relationships/:id/waiting', async (req, res) => {
    res.json((await waitingOf(await contextOf(req), req.params.id)) satisfies WaitingResponse);
  });
  router.post('/relationships/:id/waiting/nudge', async (req, res) => {
    const { personId } = waitedForRequest.parse(req.body);
    res.json((await nudge(await contextOf(req), req.params.id, personId)) satisfies WaitingResponse);
  });
  router.post('/relationships/:id/waiting/end', async (req, res) => {
    const ctx = await contextOf(req);
    await endForWaiting(ctx, req.params.id, waitedForRequest.parse(req.body).personId);
    res.json((await waitingOf(ctx, req.params.id)) satisfies WaitingResponse);
  });
  return router;
}
