// What the page in the LMS asks: who I am, the module, my programs, a fresh session, and to be linked with Teams.
import { type Request, Router } from 'express';
import type { MyPlacesResponse } from '../shared/api/enrollment-api.js';
import {
  type CourseMentoringResponse,
  type LinkResponse,
  type LtiPageResponse,
  linkRequest,
} from '../shared/api/lti-api.js';
import type { Context } from '../shared/context.js';
import { reportProgress } from '../shared/learning/learning-actions.js';
import { pairSummary } from '../shared/mentoring/relationship/pair-view.js';
import { myMemberships } from '../shared/mentoring/relationship/relationship-actions.js';
import { nextSession } from '../shared/mentoring/sessions/session-actions.js';
import { sessionView } from '../shared/mentoring/sessions/session-view.js';
import { hurryNotices } from '../shared/notices/notice-actions.js';
import { findOrCreateFromLti, redeemLinkCode } from '../shared/people/people-actions.js';
import { entraIdentity, type Person } from '../shared/people/person.js';
import { myPlaces } from '../shared/programs/enrollment/enrollment-actions.js';
import { enrollmentRoutes } from '../shared/routes/enrollment-routes.js';
import { moduleRoutes } from '../shared/routes/module-routes.js';
import type { LtiDeps } from './deps.js';
import type { LtiSession } from './session-store.js';
import { renewSession, sessionOf } from './sessions.js';

export function apiRoutes(deps: LtiDeps): Router {
  const acting = async (req: Request) => actingIn(await sessionOf(req, deps.now()), deps);
  const router = Router();
  router.post('/session', async (req, res) => {
    res.json(await renewSession(await sessionOf(req, deps.now()), deps.now()));
  });
  router.get('/page', async (req, res) => {
    const { session, person } = await acting(req);
    res.json(pageOf(session, person) satisfies LtiPageResponse);
  });
  router.post('/link', async (req, res) => {
    const { ctx, session } = await acting(req);
    const { code } = linkRequest.parse(req.body);
    const { platformId, sub } = session;
    const owner = await redeemLinkCode(ctx, { code, identity: { kind: 'lti', platformId, sub } });
    await hurryNotices(deps.contextFor(owner));
    res.json({
      linked: true,
      displayName: owner.displayName,
      session: await renewSession(session, deps.now()),
      progress: await reportProgress(deps.contextFor(owner), session.moduleId),
    } satisfies LinkResponse);
  });
  router.get('/programs', async (req, res) => {
    const places = await myPlaces((await acting(req)).ctx);
    const programs = places.map(({ program: { id, title, phase }, status }) => ({
      id,
      title,
      status,
      isWaitingList: phase !== 'enroll',
    }));
    res.json({ programs } satisfies MyPlacesResponse);
  });
  router.get('/mentoring', async (req, res) => {
    res.json((await mentoringOf((await acting(req)).ctx)) satisfies CourseMentoringResponse);
  });
  const contextOf = async (req: Request) => (await acting(req)).ctx;
  router.use(moduleRoutes(contextOf), enrollmentRoutes(contextOf));
  return router;
}

async function mentoringOf(ctx: Context): Promise<CourseMentoringResponse> {
  const pairs = (await myMemberships(ctx)).map(async (membership) => {
    const [summary, session] = await Promise.all([
      pairSummary(membership),
      nextSession(ctx, membership.relationship.id),
    ]);
    return { ...summary, nextSession: session ? sessionView(session) : null };
  });
  return { pairs: await Promise.all(pairs) };
}

type ActingVisitor = { ctx: Context; session: LtiSession; person: Person };

async function actingIn(session: LtiSession, deps: LtiDeps): Promise<ActingVisitor> {
  const person = await findOrCreateFromLti(deps, { platformId: session.platformId, sub: session.sub });
  return { session, person, ctx: deps.contextFor(person) };
}

function pageOf({ moduleId, courseTitle }: LtiSession, person: Person): LtiPageResponse {
  return {
    me: { displayName: person.displayName },
    ...(courseTitle ? { courseTitle } : {}),
    moduleId,
    linked: entraIdentity(person) !== undefined,
  };
}
