// The tab's door: its page, and the API behind it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Request, Router } from 'express';
import type { Context } from '../shared/context.js';
import type { Person } from '../shared/people/person.js';
import type { Entra } from '../shared/platform/entra.js';
import { jsonApi } from '../shared/platform/json-api.js';
import { enrollmentRoutes } from '../shared/routes/enrollment-routes.js';
import { moduleRoutes } from '../shared/routes/module-routes.js';
import { agendaRoutes } from './api/agenda-routes.js';
import { agreementRoutes } from './api/agreement-routes.js';
import { type Acting, createAuthenticate } from './api/authenticate.js';
import { concernRoutes } from './api/concern-routes.js';
import { farewellRoutes } from './api/farewell-routes.js';
import { goalRoutes } from './api/goal-routes.js';
import { homeRoutes } from './api/home-routes.js';
import { matchCheckRoutes } from './api/match-check-routes.js';
import { matchingRoutes } from './api/matching-routes.js';
import { mentoringRoutes } from './api/mentoring-routes.js';
import { pairRoutes } from './api/pair-routes.js';
import { importRoutes, participantRoutes } from './api/participant-routes.js';
import { personalRoutes } from './api/personal-routes.js';
import { privacyRoutes } from './api/privacy-routes.js';
import { programRoutes } from './api/program-routes.js';
import { requestRoutes } from './api/request-routes.js';
import { spaceRoutes } from './api/space-routes.js';
import { timelineRoutes } from './api/timeline-routes.js';
import { waitingRoutes } from './api/waiting-routes.js';

export type TabDeps = {
  entra: Entra;
  newId(): string;
  /** @param graphToken gets a token of Graph on behalf of the person, when a call needs one */
  contextFor(acting: {
    person: Person;
    roles: readonly 'administrator'[];
    graphToken(scopes?: readonly string[]): Promise<string>;
  }): Context;
  /** The directory of the built pages. */
  pagesDir: string;
};

/** Who may frame the tab: Microsoft's list, "Tab requirements" of the Teams platform documentation. */
const TEAMS_ORIGINS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

export function tabRouter(deps: TabDeps): Router {
  const authenticate = createAuthenticate(deps.entra, deps);
  const acting = onceForEach<Awaited<ReturnType<Acting>>>(async (req) => {
    const { person, roles, tabToken } = await authenticate(req);
    const graphToken = (scopes?: readonly string[]) => deps.entra.graphTokenOnBehalfOf(tabToken, scopes);
    return { ctx: deps.contextFor({ person, roles, graphToken }), person };
  });
  const router = Router();
  router.get('/tab', tabPage(deps.pagesDir));
  router.use('/api', apiRouter(acting));
  return router;
}

function apiRouter(acting: Acting): Router {
  const contextOf = async (req: Request) => (await acting(req)).ctx;
  const router = Router();
  router.use(importRoutes(acting), jsonApi(), signedIn(acting));
  router.use(homeRoutes(acting), mentoringRoutes(acting), pairRoutes(contextOf), moduleRoutes(contextOf));
  router.use(spaceRoutes(contextOf), agendaRoutes(contextOf), timelineRoutes(contextOf));
  router.use(waitingRoutes(contextOf));
  router.use(agreementRoutes(contextOf), personalRoutes(contextOf));
  router.use(concernRoutes(contextOf), privacyRoutes(contextOf));
  router.use(goalRoutes(contextOf));
  router.use(programRoutes(acting), enrollmentRoutes(contextOf), participantRoutes(acting));
  router.use(matchingRoutes(contextOf), requestRoutes(contextOf), matchCheckRoutes(contextOf));
  router.use(farewellRoutes(contextOf));
  return router;
}

/** Whoever did not sign in learns nothing: neither what is there nor what a request would have to hold. */
function signedIn(acting: Acting): express.RequestHandler {
  return async (req, _res, next) => {
    await acting(req);
    next();
  };
}

function onceForEach<T>(find: (req: Request) => Promise<T>): (req: Request) => Promise<T> {
  const found = new WeakMap<Request, Promise<T>>();
  return (req) => {
    const known = found.get(req) ?? find(req);
    found.set(req, known);
    return known;
  };
}

function tabPage(pagesDir: string): express.RequestHandler {
  const origins: string[] = JSON.parse(readFileSync(join(pagesDir, 'parent-origins.json'), 'utf8'));
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "connect-src 'self' https://res.cdn.office.net",
    `frame-ancestors ${[...TEAMS_ORIGINS, ...origins].join(' ')}`,
  ].join('; ');
  return (_req, res) => {
    res.setHeader('Content-Security-Policy', policy);
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile('tab.html', { root: join(pagesDir, 'teams-app/client') });
  };
}
