// The workbench of a program's managers, and what people do with the match that was made for them.
import { type Request, Router } from 'express';
import { z } from 'zod';
import {
  type AdjustPreview,
  adjustRequest,
  type MyMatchResponse,
  type PairDetailsResponse,
  type PublishResponse,
  type RelaxationsResponse,
  type RunResponse,
  type RunSummary,
  type RunsResponse,
  runNameRequest,
  startRunRequest,
  type WhyNotResponse,
} from '../../shared/api/matching-api.js';
import type { Context } from '../../shared/context.js';
import {
  cancelRun,
  copyRun,
  getRuns,
  nameRun,
  removeRun,
  startRun,
} from '../../shared/matching/runs/match-run-actions.js';
import { runSummaryView } from '../../shared/matching/runs/match-run-view.js';
import {
  adjustAndShow,
  exportRun,
  showPair,
  showPreview,
  showRelaxations,
  showRun,
  showWhyNot,
} from '../../shared/matching/runs/match-workbench.js';
import { myMatch, vetoMatch } from '../../shared/mentoring/relationship/my-match.js';
import { publishMatches } from '../../shared/mentoring/relationship/publish-matches.js';

type ContextOf = (req: Request) => Promise<Context>;

const RUNS = '/programs/:id/matching/runs';
const RUN = `${RUNS}/:runId`;
const role = z.enum(['mentee', 'mentor']);

export function matchingRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.use(
    runRoutes(contextOf),
    draftRoutes(contextOf),
    questionRoutes(contextOf),
    adjustRoutes(contextOf),
  );
  router.get('/my-match', async (req, res) => {
    res.json((await myMatch(await contextOf(req))) satisfies MyMatchResponse);
  });
  router.post('/relationships/:id/veto', async (req, res) => {
    await vetoMatch(await contextOf(req), req.params.id);
    res.json({});
  });
  return router;
}

function runRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get(RUNS, async (req, res) => {
    const { runs, mayStart } = await getRuns(await contextOf(req), req.params.id);
    res.json({ runs: runs.map(runSummaryView), mayStart } satisfies RunsResponse);
  });
  router.post(RUNS, async (req, res) => {
    const run = await startRun(await contextOf(req), req.params.id, startRunRequest.parse(req.body));
    res.status(201).json({ run: runSummaryView(run) } satisfies { run: RunSummary });
  });
  router.get(RUN, async (req, res) => {
    res.json((await showRun(await contextOf(req), addressOf(req.params))) satisfies RunResponse);
  });
  router.post(`${RUN}/cancel`, async (req, res) => {
    const run = await cancelRun(await contextOf(req), addressOf(req.params));
    res.json({ run: runSummaryView(run) } satisfies { run: RunSummary });
  });
  router.post(`${RUN}/publish`, async (req, res) => {
    res.json((await publishMatches(await contextOf(req), addressOf(req.params))) satisfies PublishResponse);
  });
  router.get(`${RUN}/export`, async (req, res) => {
    const csv = await exportRun(await contextOf(req), addressOf(req.params));
    res.attachment('matches.csv').type('text/csv').send(csv);
  });
  return router;
}

function draftRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.put(`${RUN}/name`, async (req, res) => {
    const { name } = runNameRequest.parse(req.body);
    const run = await nameRun(await contextOf(req), addressOf(req.params), name);
    res.json({ run: runSummaryView(run) } satisfies { run: RunSummary });
  });
  router.post(`${RUN}/copy`, async (req, res) => {
    const { name } = runNameRequest.parse(req.body);
    const run = await copyRun(await contextOf(req), addressOf(req.params), name);
    res.status(201).json({ run: runSummaryView(run) } satisfies { run: RunSummary });
  });
  router.post(`${RUN}/delete`, async (req, res) => {
    await removeRun(await contextOf(req), addressOf(req.params));
    res.json({});
  });
  return router;
}

function questionRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get(`${RUN}/pairs/:menteeId/:mentorId`, async (req, res) => {
    const details = await showPair(await contextOf(req), addressOf(req.params), req.params);
    res.json(details satisfies PairDetailsResponse);
  });
  router.get(`${RUN}/why-not/:menteeId/:mentorId`, async (req, res) => {
    const answer = await showWhyNot(await contextOf(req), addressOf(req.params), req.params);
    res.json(answer satisfies WhyNotResponse);
  });
  router.get(`${RUN}/relaxations/:role/:personId`, async (req, res) => {
    const whom = { personId: req.params.personId, role: role.parse(req.params.role) };
    const answer = await showRelaxations(await contextOf(req), addressOf(req.params), whom);
    res.json(answer satisfies RelaxationsResponse);
  });
  return router;
}

function adjustRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.post(`${RUN}/preview`, async (req, res) => {
    const input = adjustRequest.parse(req.body);
    const preview = await showPreview(await contextOf(req), addressOf(req.params), input);
    res.json(preview satisfies AdjustPreview);
  });
  router.post(`${RUN}/adjust`, async (req, res) => {
    const input = adjustRequest.parse(req.body);
    const run = await adjustAndShow(await contextOf(req), addressOf(req.params), input);
    res.json(run satisfies RunResponse);
  });
  return router;
}

function addressOf({ id, runId }: { id: string; runId: string }) {
  return { programId: id, runId };
}
