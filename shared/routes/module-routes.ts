// The learning module's routes, the same behind the tab and the page in the LMS.
import { type Request, Router } from 'express';
import { completeRequest, reflectionRequest } from '../api/module-api.js';
import type { Context } from '../context.js';
import { completeModule, getModule, saveReflection } from '../learning/learning-actions.js';

/** @param contextOf finds out who asks, as the door does it */
export function moduleRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/modules/:id', async (req, res) => {
    res.json(await getModule(await contextOf(req), req.params.id));
  });
  router.post('/modules/:id/reflection', async (req, res) => {
    const ctx = await contextOf(req);
    res.json(await saveReflection(ctx, req.params.id, reflectionRequest.parse(req.body)));
  });
  router.post('/modules/:id/complete', async (req, res) => {
    const ctx = await contextOf(req);
    res.json(await completeModule(ctx, req.params.id, completeRequest.parse(req.body)));
  });
  return router;
}
