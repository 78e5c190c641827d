// The goals of a mentoring relationship: written, accepted, worked on.
import { type Request, type Response, Router } from 'express';
import {
  acceptGoalRequest,
  type GoalResponse,
  type GoalsResponse,
  goalCommentRequest,
  goalLinkRequest,
  goalMilestoneRequest,
  goalProgressRequest,
  goalReviewRequest,
  newGoalRequest,
  steerGoalRequest,
  writeGoalRequest,
} from '../../shared/api/goal-api.js';
import type { Context } from '../../shared/context.js';
import { acceptGoal, draftGoal, steerGoal, writeGoal } from '../../shared/mentoring/goals/goal-actions.js';
import {
  commentOnGoal,
  linkGoal,
  markMilestone,
  recordProgress,
  setNextReview,
} from '../../shared/mentoring/goals/goal-work-actions.js';
import { goalsView, goalView } from './goal-views.js';

type ContextOf = (req: Request) => Promise<Context>;
type Act = (ctx: Context, id: string, body: unknown) => Promise<void>;

export function goalRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships/:id/goals', async (req, res) => {
    res.json((await goalsView(await contextOf(req), req.params.id)) satisfies GoalsResponse);
  });
  router.post('/relationships/:id/goals', async (req, res) => {
    const ctx = await contextOf(req);
    const request = newGoalRequest.parse(req.body);
    await draftGoal(ctx, req.params.id, request);
    res.status(201).json((await goalView(ctx, request.id)) satisfies GoalResponse);
  });
  router.get('/goals/:id', async (req, res) => {
    res.json((await goalView(await contextOf(req), req.params.id)) satisfies GoalResponse);
  });
  router.post('/goals/:id/steer', async (req, res) => {
    const ctx = await contextOf(req);
    const { isGone } = await steerGoal(ctx, req.params.id, steerGoalRequest.parse(req.body));
    if (isGone) res.json({ goal: null });
    else res.json((await goalView(ctx, req.params.id)) satisfies GoalResponse);
  });

  /** Each answers with the goal as it is afterwards. */
  const answering = (act: Act) => async (req: Request<{ id: string }>, res: Response) => {
    const ctx = await contextOf(req as Request);
    await act(ctx, req.params.id, req.body);
    res.json((await goalView(ctx, req.params.id)) satisfies GoalResponse);
  };
  router.put(
    '/goals/:id',
    answering((ctx, id, body) => writeGoal(ctx, id, writeGoalRequest.parse(body))),
  );
  router.post(
    '/goals/:id/accept',
    answering((ctx, id, body) => acceptGoal(ctx, id, acceptGoalRequest.parse(body).revision)),
  );
  for (const [path, act] of Object.entries(work)) router.post(`/goals/:id/${path}`, answering(act));
  return router;
}

const work: Readonly<Record<string, Act>> = {
  comments: (ctx, id, body) => commentOnGoal(ctx, id, goalCommentRequest.parse(body)),
  progress: (ctx, id, body) => recordProgress(ctx, id, goalProgressRequest.parse(body)),
  milestones: (ctx, id, body) => markMilestone(ctx, id, goalMilestoneRequest.parse(body)),
  review: (ctx, id, body) => setNextReview(ctx, id, goalReviewRequest.parse(body)),
  links: (ctx, id, body) => linkGoal(ctx, id, goalLinkRequest.parse(body)),
};
