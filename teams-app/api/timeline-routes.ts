// What happened in a mentoring relationship, for its members.
import { type Request, Router } from 'express';
import type { TimelineResponse } from '../../shared/api/timeline-api.js';
import type { Context } from '../../shared/context.js';
import { domainTimeline } from '../../shared/domains.js';
import { timelineOf } from '../../shared/ports/timeline.js';

export function timelineRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/relationships/:id/timeline', async (req, res) => {
    const told = await timelineOf(await contextOf(req), req.params.id, domainTimeline);
    const events = told.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
    res.json({ events } satisfies TimelineResponse);
  });
  return router;
}
