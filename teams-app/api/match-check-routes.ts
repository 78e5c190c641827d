// Whether a match works: my own answer after the first month, and the numbers for a program's managers.
import { type Request, Router } from 'express';
import {
  type MatchCheckCountsResponse,
  type MatchCheckResponse,
  matchCheckRequest,
} from '../../shared/api/match-check-api.js';
import type { Context } from '../../shared/context.js';
import {
  answerMatchCheck,
  matchCheckCounts,
} from '../../shared/mentoring/match-check/match-check-actions.js';
import { matchCheckOf } from './views.js';

export function matchCheckRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.post('/relationships/:id/match-check', async (req, res) => {
    const ctx = await contextOf(req);
    await answerMatchCheck(ctx, req.params.id, matchCheckRequest.parse(req.body).answer);
    res.json({ matchCheck: await matchCheckOf(ctx, req.params.id) } satisfies MatchCheckResponse);
  });
  router.get('/programs/:id/match-check', async (req, res) => {
    const counts = await matchCheckCounts(await contextOf(req), req.params.id);
    res.json({ counts } satisfies MatchCheckCountsResponse);
  });
  return router;
}
