// Who I am, and my home page.

import { Router } from 'express';
import type { HomePair, HomeResponse, LinkCodeResponse, MeResponse } from '../../shared/api/tab-api.js';
import type { Context } from '../../shared/context.js';
import { myModule } from '../../shared/learning/learning-actions.js';
import { latestCheckIn } from '../../shared/mentoring/check-ins/check-in-actions.js';
import { pairSummary } from '../../shared/mentoring/relationship/pair-view.js';
import { type Membership, myMemberships } from '../../shared/mentoring/relationship/relationship-actions.js';
import { nextSession } from '../../shared/mentoring/sessions/session-actions.js';
import { sessionView } from '../../shared/mentoring/sessions/session-view.js';
import { createLinkCode } from '../../shared/people/people-actions.js';
import type { Person } from '../../shared/people/person.js';
import type { Acting } from './authenticate.js';
import { checkInView, matchCheckOf } from './views.js';

export function homeRoutes(acting: Acting): Router {
  const router = Router();
  router.get('/me', async (req, res) => {
    const { person } = await acting(req);
    const { id, displayName, timeZone, locale } = person;
    res.json({ personId: id, displayName, timeZone, locale } satisfies MeResponse);
  });
  router.get('/home', async (req, res) => {
    const { ctx, person } = await acting(req);
    res.json((await homeOf(ctx, person)) satisfies HomeResponse);
  });
  router.post('/link-codes', async (req, res) => {
    const { ctx } = await acting(req);
    const { code, expiresAt } = await createLinkCode(ctx);
    res.status(201).json({ code, expiresAt: expiresAt.toISOString() } satisfies LinkCodeResponse);
  });
  return router;
}

async function homeOf(ctx: Context, me: Person): Promise<HomeResponse> {
  const [first, ...others] = await myMemberships(ctx);
  const [pair, module, otherPairs] = await Promise.all([
    first ? homePairOf(ctx, first) : null,
    myModule(ctx),
    Promise.all(others.map(pairSummary)),
  ]);
  return {
    me: { personId: me.id, displayName: me.displayName, timeZone: me.timeZone },
    relationship: pair,
    others: otherPairs,
    module,
  };
}

async function homePairOf(ctx: Context, membership: Membership): Promise<HomePair> {
  const { id } = membership.relationship;
  const [summary, session, checkIn, matchCheck] = await Promise.all([
    pairSummary(membership),
    nextSession(ctx, id),
    latestCheckIn(ctx, id),
    matchCheckOf(ctx, id),
  ]);
  return {
    ...summary,
    nextSession: session ? sessionView(session) : null,
    checkIn: checkIn ? checkInView(checkIn, membership) : null,
    matchCheck,
  };
}
