// What happened in a mentoring relationship, for its members.
import { type Request, Router } from 'express';
import type { Context } from '../../shared/context.js';
import { domainTimeline } from '../../shared/domains.js';
import { readTimeline } from '../../shared/mentoring/space/timeline-view.js';

export function timelineRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/relationships/:id/timeline', async (req, res) => {
    res.json(await readTimeline(await contextOf(req), req.params.id, domainTimeline));
  });
  return router;
}
