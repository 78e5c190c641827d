// Where people find each other: a mentee's search and requests, a mentor's answers, and what managers see of it.
import { type Request, Router } from 'express';
import {
  type AcceptedResponse,
  declineRequest as declineRequestSchema,
  type ReceivedResponse,
  type RequestsOverviewResponse,
  type SearchResponse,
  type SelfMatchResponse,
  sendRequestRequest,
} from '../../shared/api/request-api.js';
import type { Context } from '../../shared/context.js';
import { declineRequest, withdrawRequest } from '../../shared/matching/requests/match-request-actions.js';
import {
  sendAndShow,
  showReceived,
  showRequests,
  showSearch,
  showSelfMatch,
} from '../../shared/matching/requests/match-request-view.js';
import { acceptRequest } from '../../shared/mentoring/relationship/accept-request.js';

type ContextOf = (req: Request) => Promise<Context>;

export function requestRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/self-match', async (req, res) => {
    res.json((await showSelfMatch(await contextOf(req))) satisfies SelfMatchResponse);
  });
  router.get('/programs/:id/mentor-search', async (req, res) => {
    res.json((await showSearch(await contextOf(req), req.params.id)) satisfies SearchResponse);
  });
  router.post('/programs/:id/mentor-search/requests', async (req, res) => {
    const input = sendRequestRequest.parse(req.body);
    res
      .status(201)
      .json((await sendAndShow(await contextOf(req), req.params.id, input)) satisfies SearchResponse);
  });
  router.get('/programs/:id/received-requests', async (req, res) => {
    res.json((await showReceived(await contextOf(req), req.params.id)) satisfies ReceivedResponse);
  });
  router.get('/programs/:id/matching/requests', async (req, res) => {
    const overview = await showRequests(await contextOf(req), req.params.id);
    res.json(overview satisfies RequestsOverviewResponse);
  });
  router.use(answerRoutes(contextOf));
  return router;
}

function answerRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.post('/match-requests/:id/withdraw', async (req, res) => {
    await withdrawRequest(await contextOf(req), req.params.id);
    res.json({});
  });
  router.post('/match-requests/:id/accept', async (req, res) => {
    res.json((await acceptRequest(await contextOf(req), req.params.id)) satisfies AcceptedResponse);
  });
  router.post('/match-requests/:id/decline', async (req, res) => {
    await declineRequest(await contextOf(req), req.params.id, declineRequestSchema.parse(req.body));
    res.json({});
  });
  return router;
}
