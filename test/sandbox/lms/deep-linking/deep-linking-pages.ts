// The pages on which a teacher adds an activity: the chooser, the tool in a frame, and the way back.
import type { Express, Request, Response } from 'express';
import { reposted } from '../launch/launch-pages.js';
import { inCourse, type Place } from '../pages/course-pages.js';
import { type Page, sendProblem } from '../pages/frame.js';
import { autoFormPage, escapeHtml, type Html } from '../pages/html.js';
import { originOf, toolFrame } from '../pages/tool-frame.js';
import type { Site } from '../site.js';
import type { Tool } from '../tools.js';
import { type ContentOutcome, takeContentItems } from './content-items.js';

const ADD_PATH = '/course/add.php';

export function serveDeepLinking(app: Express, site: Site): void {
  app.get(ADD_PATH, (req, res) => {
    const place = teachersPlace(site, req, res);
    const tool = chosenTool(site, req);
    place?.show((here) => (tool ? selectionPage(here, tool) : chooserPage(here)));
  });
  app.get('/course/select.php', (req, res) => {
    const place = teachersPlace(site, req, res);
    const tool = chosenTool(site, req);
    if (!place || !tool) return;
    const { session, course } = place;
    const fields = site.launches.begin(
      { messageType: 'LtiDeepLinkingRequest', session, course, tool, container: 'iframe' },
      site.url,
    );
    res.type('html').send(autoFormPage({ action: tool.loginUrl, fields, title: 'Opening the tool' }));
  });
  app.post('/mod/lti/contentitem_return.php', async (req, res) => {
    const session = site.sessions.of(req);
    if (!session && reposted(req, res)) return;
    const query = new URL(req.originalUrl, site.url).searchParams;
    const jwt = String(req.body?.JWT ?? '');
    answerOutcome(site, res, await takeContentItems(site, { query, jwt, session }));
  });
}

function teachersPlace(site: Site, req: Request, res: Response): Place | undefined {
  const place = inCourse(site, req, res);
  if (!place || place.isTeacher) return place;
  const { session } = place;
  const text = 'Only the teachers of a course add activities to it.';
  sendProblem(res, site, { status: 403, title: 'Not for you', text, session });
  return undefined;
}

function chosenTool({ tools }: Site, { query }: Request): Tool | undefined {
  return tools.list().find((tool) => tool.deploymentId === query['tool'] && isOffered(tool));
}

function isOffered({ state, isInChooser, deepLinkingUrl }: Tool): boolean {
  return state === 'active' && isInChooser && deepLinkingUrl !== undefined;
}

function chooserPage({ site, course }: Place): Omit<Page, 'session'> {
  const items = site.tools
    .list()
    .filter(isOffered)
    .map(
      ({ name, description, deploymentId }) =>
        `<li class="card"><h2>${escapeHtml(name)}</h2><p>${escapeHtml(description)}</p><p><a class="button" href="${ADD_PATH}?id=${course.number}&amp;tool=${deploymentId}" aria-label="Select content of ${escapeHtml(name)}">Select content</a></p></li>`,
    );
  const list =
    items.length === 0
      ? '<p class="lead">No tool offers content. The administrator can activate one and show it here.</p>'
      : `<ul class="cards">${items.join('')}</ul>`;
  return { title: 'Add an activity', trail: trailTo(course), main: `<h1>Add an activity</h1>${list}` };
}

function selectionPage({ course }: Place, tool: Tool): Omit<Page, 'session'> {
  const src = `/course/select.php?id=${course.number}&tool=${tool.deploymentId}`;
  const frame = toolFrame({ src, title: tool.name, origin: originOf(tool.deepLinkingUrl) });
  const main = `<h1>Select content of ${escapeHtml(tool.name)}</h1>${frame}`;
  return { title: 'Select content', trail: trailTo(course), isWide: true, main };
}

function trailTo({ title, number }: Place['course']): { title: string; href: string }[] {
  return [
    { title: 'My courses', href: '/' },
    { title, href: `/course/view.php?id=${number}` },
  ];
}

function answerOutcome(site: Site, res: Response, outcome: ContentOutcome): void {
  switch (outcome.kind) {
    case 'refused':
      sendProblem(res, site, { status: 400, title: 'Nothing was added', text: outcome.reason });
      return;
    case 'failed':
      res.type('html').send(donePage(outcome.course, 'Nothing was added', outcome.message));
      return;
    case 'added': {
      const { course, titles, message } = outcome;
      const words = titles.length === 0 ? 'Nothing was chosen' : `Added: ${titles.join(', ')}`;
      res.type('html').send(donePage(course, words, message));
    }
  }
}

function donePage(course: number, title: string, message: string): Html {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/campus.css">
</head>
<body>
<main class="inner">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(message)}</p>
<p><a class="button" target="_top" href="/course/view.php?id=${course}">Back to the course</a></p>
</main>
</body>
</html>`;
}
