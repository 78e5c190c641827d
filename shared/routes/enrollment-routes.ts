// My part in a program: the form and the ways in and out, the same behind the tab and the page in the LMS.
import { type Request, Router } from 'express';
import { enrollmentForm, pauseRequest } from '../api/enrollment-api.js';
import type { Context } from '../context.js';
import { withdraw } from '../mentoring/relationship/leave-program.js';
import { enroll, pause, resume } from '../programs/enrollment/enrollment-actions.js';
import { enrollmentView } from '../programs/enrollment/enrollment-view.js';

/** @param contextOf finds out who asks, as the door does it */
export function enrollmentRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/programs/:id/enrollment', async (req, res) => {
    res.json(await enrollmentView(await contextOf(req), req.params.id));
  });
  router.put('/programs/:id/enrollment', async (req, res) => {
    const ctx = await contextOf(req);
    await enroll(ctx, req.params.id, enrollmentForm.parse(req.body));
    res.json(await enrollmentView(ctx, req.params.id));
  });
  router.post('/programs/:id/enrollment/withdraw', async (req, res) => {
    const ctx = await contextOf(req);
    await withdraw(ctx, req.params.id);
    res.json(await enrollmentView(ctx, req.params.id));
  });
  router.post('/programs/:id/enrollment/pause', async (req, res) => {
    const ctx = await contextOf(req);
    await pause(ctx, req.params.id, new Date(pauseRequest.parse(req.body).until));
    res.json(await enrollmentView(ctx, req.params.id));
  });
  router.post('/programs/:id/enrollment/resume', async (req, res) => {
    const ctx = await contextOf(req);
    await resume(ctx, req.params.id);
    res.json(await enrollmentView(ctx, req.params.id));
  });
  return router;
}
