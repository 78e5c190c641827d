// My mentoring relationships, and the space of each.
import { type Request, Router } from 'express';
import type { PairResponse, PairsResponse } from '../../shared/api/pair-api.js';
import { latestCheckIn } from '../../shared/check-ins/check-in-actions.js';
import type { Context } from '../../shared/context.js';
import { getPeople } from '../../shared/people/people-actions.js';
import { agreementInForce } from '../../shared/relationship/agreement-in-force.js';
import { asMember, type Membership, myMemberships } from '../../shared/relationship/relationship-actions.js';
import { nextSession } from '../../shared/sessions/session-actions.js';
import { pairSummary } from './pair-views.js';
import { checkInView, matchCheckOf, sessionView } from './views.js';

type ContextOf = (req: Request) => Promise<Context>;

export function pairRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships', async (req, res) => {
    const memberships = await myMemberships(await contextOf(req));
    res.json({ pairs: await Promise.all(memberships.map(pairSummary)) } satisfies PairsResponse);
  });
  router.get('/relationships/:id', async (req, res) => {
    const ctx = await contextOf(req);
    res.json((await pairView(ctx, await asMember(ctx, req.params.id))) satisfies PairResponse);
  });
  return router;
}

async function pairView(ctx: Context, membership: Membership): Promise<PairResponse> {
  const { id, status, startedAt } = membership.relationship;
  const [summary, [me], session, checkIn, agreed, matchCheck] = await Promise.all([
    pairSummary(membership),
    getPeople([membership.me]),
    nextSession(ctx, id),
    latestCheckIn(ctx, id),
    agreementInForce(id),
    matchCheckOf(ctx, id),
  ]);
  return {
    ...summary,
    me: { personId: membership.me, timeZone: me?.timeZone ?? 'UTC' },
    status,
    startedAt: startedAt.toISOString(),
    nextSession: session ? sessionView(session) : null,
    checkIn: checkIn ? checkInView(checkIn, membership.me) : null,
    agreedMinutes: agreed?.minutes ?? null,
    matchCheck,
  };
}
