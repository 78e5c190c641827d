// The steps of a launch in the browser: begin it, answer the tool's authorization request, and come back.
import type { Express, Request, Response } from 'express';
import { inCourse } from '../pages/course-pages.js';
import { sendProblem } from '../pages/frame.js';
import { autoFormPage, escapeHtml } from '../pages/html.js';
import type { Site } from '../site.js';
import { type AuthorizationRequest, authorize } from './authorization.js';

export const AUTH_PATH = '/mod/lti/auth.php';
export const KEYS_PATH = '/mod/lti/certs.php';

export function serveLaunches(app: Express, site: Site): void {
  app.get(KEYS_PATH, (_req, res) => void res.json(site.keys.jwks()));
  app.get('/mod/lti/launch.php', (req, res) => beginLaunch(site, req, res));
  app.all(AUTH_PATH, (req, res) => answerAuthorization(site, req, res));
  app.get('/mod/lti/return.php', (req, res) => comeBack(site, req, res));
}

function beginLaunch(site: Site, req: Request, res: Response): void {
  const place = inCourse(site, req, res);
  const activity = place?.activity;
  if (!place || !activity) return;
  const tool = site.tools.byDeployment(activity.deploymentId);
  if (!tool?.loginUrl) {
    const text = 'The tool of this activity does not run yet. Start it, then open the activity again.';
    sendProblem(res, site, {
      status: 503,
      title: 'The tool is not there',
      text,
      session: place.session,
    });
    return;
  }
  const container = req.query['container'] === 'window' ? 'window' : 'iframe';
  const fields = site.launches.begin(
    {
      messageType: 'LtiResourceLinkRequest',
      session: place.session,
      course: place.course,
      tool,
      activity,
      container,
    },
    site.url,
  );
  res.type('html').send(autoFormPage({ action: tool.loginUrl, fields, title: 'Opening the activity' }));
}

async function answerAuthorization(site: Site, req: Request, res: Response): Promise<void> {
  const session = site.sessions.of(req);
  if (!session && reposted(req, res)) return;
  const answer = await authorize(site, { request: textOnly({ ...req.query, ...req.body }), session });
  switch (answer.shown) {
    case 'platform':
      return sendProblem(res, site, { status: 404, title: 'Invalid request', text: answer.error, session });
    case 'tool':
      res
        .type('html')
        .send(autoFormPage({ action: answer.to, fields: answer.fields, title: 'Opening the activity' }));
  }
}

/**
 * Answers a cross-site request that came without the session's cookie by a page that sends the same again
 * from here, so that the browser adds the cookie; as Moodle does, once.
 */
export function reposted(req: Request, res: Response): boolean {
  if (req.body?.repost) return false;
  const fields = { ...textOnly(req.body ?? {}), repost: '1' };
  res.type('html').send(autoFormPage({ action: req.originalUrl, fields, title: 'One moment' }));
  return true;
}

function textOnly(values: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts) satisfies AuthorizationRequest;
}

function comeBack(site: Site, req: Request, res: Response): void {
  const course = site.campus.course(String(req.query['course']));
  const said = String(req.query['lti_errormsg'] ?? req.query['lti_msg'] ?? 'You left the activity.');
  res
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Back to the course</title><link rel="stylesheet" href="/campus.css"></head><body><main class="inner"><h1>Back to the course</h1><p class="lead">${escapeHtml(said)}</p><p><a class="button" target="_top" href="/course/view.php?id=${course?.number ?? ''}">Go to the course</a></p></main></body></html>`,
    );
}
