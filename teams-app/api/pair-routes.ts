// My mentoring relationships, and the space of each.

import { type Request, Router } from 'express';
import type { PairResponse, PairsResponse } from '../../shared/api/pair-api.js';
import type { Context } from '../../shared/context.js';
import { agreementInForce } from '../../shared/mentoring/agreement/agreement-in-force.js';
import { latestCheckIn } from '../../shared/mentoring/check-ins/check-in-actions.js';
import { pairSummary } from '../../shared/mentoring/relationship/pair-view.js';
import { partnersOf } from '../../shared/mentoring/relationship/relationship.js';
import {
  asMember,
  type Membership,
  myMemberships,
} from '../../shared/mentoring/relationship/relationship-actions.js';
import { teamsLinks } from '../../shared/mentoring/relationship/teams-links.js';
import { sessionsOf } from '../../shared/mentoring/sessions/notes/session-note-actions.js';
import { sessionView } from '../../shared/mentoring/sessions/session-view.js';
import { getPeople } from '../../shared/people/people-actions.js';
import { pairSteps } from './pair-steps.js';
import { checkInView, matchCheckOf } from './views.js';

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
  const { id, status, startedAt, endedAt, former = [] } = membership.relationship;
  const [summary, left, reach, around, checkIn, agreed, matchCheck, steps] = await Promise.all([
    pairSummary(membership),
    getPeople(former.map(({ personId }) => personId)),
    peopleView(membership),
    sessionsAround(ctx, id),
    latestCheckIn(ctx, id),
    agreementInForce(id),
    matchCheckOf(ctx, id),
    pairSteps(ctx, id),
  ]);
  const teams = teamsLinks(reach.partners, summary.programTitle);
  return {
    ...summary,
    me: reach.me,
    status,
    former: left.map((one) => ({ personId: one.id, displayName: one.displayName })),
    hasLeft: membership.leftAt !== undefined,
    startedAt: startedAt.toISOString(),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    ...around,
    ...steps,
    checkIn: checkIn ? checkInView(checkIn, membership) : null,
    agreedMinutes: agreed?.minutes ?? null,
    matchCheck,
    ...(teams ? { teams } : {}),
  };
}

async function peopleView({ relationship, me: meId }: Membership) {
  const others = partnersOf(relationship, meId).map(({ personId }) => personId);
  const people = await getPeople([meId, ...others]);
  const me = people.find(({ id }) => id === meId);
  return {
    me: { personId: meId, displayName: me?.displayName ?? '', timeZone: me?.timeZone ?? 'UTC' },
    partners: others.map((other) => ({ email: people.find(({ id }) => id === other)?.email })),
  };
}

async function sessionsAround(ctx: Context, id: string) {
  const sessions = await sessionsOf(ctx, id);
  const next = sessions.filter(({ session }) => session.end > ctx.now()).at(-1);
  const last = sessions.find(({ session }) => session.end <= ctx.now());
  return {
    nextSession: next ? sessionView(next.session) : null,
    ...(next ? { nextNotes: next.notes } : {}),
    ...(last ? { last: { session: sessionView(last.session), notes: last.notes } } : {}),
  };
}
