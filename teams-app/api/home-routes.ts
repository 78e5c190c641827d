// Who I am, and my home page.
import { Router } from 'express';
import type { HomeResponse, LinkCodeResponse, MeResponse } from '../../shared/api/tab-api.js';
import { latestCheckIn } from '../../shared/check-ins/check-in-actions.js';
import type { Context } from '../../shared/context.js';
import { myModule } from '../../shared/learning/learning-actions.js';
import { createLinkCode, getPeople } from '../../shared/people/people-actions.js';
import type { Person } from '../../shared/people/person.js';
import { getPrograms } from '../../shared/programs/program-actions.js';
import { partnersOf, type Relationship, roleOf } from '../../shared/relationship/relationship.js';
import { myRelationships } from '../../shared/relationship/relationship-actions.js';
import { nextSession } from '../../shared/sessions/session-actions.js';
import type { Acting } from '../router.js';
import { checkInView, matchCheckOf, sessionView } from './views.js';

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
  const [relationship] = await myRelationships(ctx);
  const [session, checkIn, matchCheck, module] = await Promise.all([
    relationship && nextSession(ctx, relationship.id),
    relationship && latestCheckIn(ctx, relationship.id),
    relationship && matchCheckOf(ctx, relationship.id),
    myModule(ctx),
  ]);
  return {
    me: { personId: me.id, displayName: me.displayName, timeZone: me.timeZone },
    relationship: relationship ? await relationshipView(relationship, me) : null,
    nextSession: session ? sessionView(session) : null,
    checkIn: checkIn ? checkInView(checkIn, me.id) : null,
    matchCheck: matchCheck ?? null,
    module,
  };
}

async function relationshipView(
  relationship: Relationship,
  me: Person,
): Promise<HomeResponse['relationship']> {
  const [member] = partnersOf(relationship, me.id);
  const [[partner], [program]] = await Promise.all([
    getPeople([member?.personId ?? '']),
    getPrograms([relationship.programId]),
  ]);
  const role = roleOf(relationship, me.id);
  if (!partner || !role) return null;
  return {
    id: relationship.id,
    role,
    programTitle: program?.title ?? '',
    partner: {
      personId: partner.id,
      displayName: partner.displayName,
      timeZone: partner.timeZone,
      ...(partner.jobTitle ? { jobTitle: partner.jobTitle } : {}),
    },
  };
}
