// The learning module in the tab.
import { Router } from 'express';
import { completeRequest, reflectionRequest } from '../../shared/api/module-api.js';
import { completeModule, getModule, saveReflection } from '../../shared/learning/learning-actions.js';
import type { Acting } from '../router.js';

export function moduleRoutes(acting: Acting): Router {
  const router = Router();
  router.get('/modules/:id', async (req, res) => {
    const { ctx } = await acting(req);
    res.json(await getModule(ctx, req.params.id));
  });
  router.post('/modules/:id/reflection', async (req, res) => {
    const { ctx } = await acting(req);
    res.json(await saveReflection(ctx, req.params.id, reflectionRequest.parse(req.body)));
  });
  router.post('/modules/:id/complete', async (req, res) => {
    const { ctx } = await acting(req);
    res.json(await completeModule(ctx, req.params.id, completeRequest.parse(req.body)));
  });
  return router;
}
