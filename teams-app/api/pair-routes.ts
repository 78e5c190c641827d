// My mentoring relationships, and the space of each: whole, in short, and whether it has changed.
import { type Request, Router } from 'express';
import type { PairResponse, PairsResponse } from '../../shared/api/pair-api.js';
import type { PairChangesResponse, PairSpaceResponse } from '../../shared/api/pair-space-api.js';
import type { Context } from '../../shared/context.js';
import { pairSummary } from '../../shared/mentoring/relationship/pair-view.js';
import { asMember, myMemberships } from '../../shared/mentoring/relationship/relationship-actions.js';
import { createPairSpaces } from './pair-space.js';
import { pairParts, pairView } from './pair-view.js';

type ContextOf = (req: Request) => Promise<Context>;

export function pairRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const spaces = createPairSpaces();
  router.get('/relationships', async (req, res) => {
    const memberships = await myMemberships(await contextOf(req));
    res.json({ pairs: await Promise.all(memberships.map(pairSummary)) } satisfies PairsResponse);
  });
  router.get('/relationships/:id', async (req, res) => {
    const ctx = await contextOf(req);
    const membership = await asMember(ctx, req.params.id);
    const parts = await pairParts(ctx, req.params.id);
    res.json((await pairView(ctx, membership, parts)) satisfies PairResponse);
  });
  router.get('/relationships/:id/space', async (req, res) => {
    res.json((await spaces.read(await contextOf(req), req.params.id)) satisfies PairSpaceResponse);
  });
  router.get('/relationships/:id/changes', async (req, res) => {
    const version = await spaces.version(await contextOf(req), req.params.id);
    res.json({ version } satisfies PairChangesResponse);
  });
  return router;
}
